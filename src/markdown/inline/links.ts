/** Links of Markdown text: resolved, prefixed and collected for the link checker. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { resolveAddress } from './addresses.ts';
import { lineOf } from '../lines.ts';
import { at, type Env } from '../types.ts';

function resolveLinks(children: readonly Token[], env: Env): void {
  for (const token of children) {
    if (token.type === 'link_open') {
      const written = token.attrGet('href') ?? '';
      const address = resolveAddress(written, 'link', env, lineOf(token));
      if (address) token.attrSet('href', address.href);
      // The words stay; without an address the element is plain text to every reader.
      else token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'href');
    }
  }
}

/** `![Alt](my photo.png)`: no link in Markdown, because of the blank, though surely meant as one. */
const WITH_BLANKS = /\]\(([^()<>"]*[^()<>"\s][ ][^()<>"]*\.\w{2,5})\)/g;

function reportBlanks(children: readonly Token[], env: Env): void {
  for (const token of children) {
    if (token.type !== 'text') continue;
    for (const [, address] of token.content.matchAll(WITH_BLANKS)) {
      env.problems.warn('link-with-blank', `The address “${address!.slice(0, 80)}” has a blank, so this is shown as it stands.`, {
        ...at(env, lineOf(token)),
        cure: `Put it between angle brackets: (<${address!.slice(0, 80)}>).`,
      });
    }
  }
}

export function links(md: MarkdownIt): void {
  // Every address reaches resolveAddress, which refuses the unsafe ones and says so; markdown-it would hide them.
  md.validateLink = () => true;
  md.core.ruler.push('links', (state) => {
    for (const { children } of state.tokens) {
      if (!children) continue;
      resolveLinks(children, state.env as Env);
      reportBlanks(children, state.env as Env);
    }
  });
}
