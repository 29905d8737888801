/** E-mail addresses in Markdown text, as links and as they stand: written so that scrapers do not get them. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { emailHtml, emailLink, emailsInWords, readMailto, splitAtEmails, type Mail } from '../text/email.ts';
import { seal } from './seal.ts';
import type { Env } from './types.ts';

type Make = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

function protect(children: readonly Token[], make: Make): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < children.length; index++) {
    const token = children[index]!;
    if (token.type === 'text') out.push(...addresses(token, make));
    else if (token.type === 'link_open') {
      const end = children.findIndex((one, at) => at > index && one.type === 'link_close');
      out.push(...link(children.slice(index, end + 1), make));
      index = end;
    } else out.push(token);
  }
  return out;
}

/** A text with a token of its own for each address. */
function addresses(text: Token, make: Make): Token[] {
  const pieces = splitAtEmails(text.content);
  if (pieces.length === 1) return [text];
  return pieces.flatMap((piece, index) => {
    if (piece === '') return [];
    return [index % 2 === 1 ? email({ addresses: [piece], query: '' }, make) : Object.assign(new make('text', '', 0), { content: piece })];
  });
}

function link(tokens: Token[], make: Make): Token[] {
  const words = tokens.slice(1, -1);
  const mail = readMailto(tokens[0]!.attrGet('href') ?? '');
  if (mail?.addresses.length === 1 && words.length === 1 && words[0]!.content === mail.addresses[0]) return [email(mail, make)];
  for (const word of words) if (word.type === 'text') word.content = emailsInWords(word.content);
  if (!mail) return tokens;
  const [open, close] = [new make('email_open', '', 1), new make('email_close', '', -1)];
  open.meta = close.meta = mail;
  return [open, ...words, close];
}

function email(mail: Mail, make: Make): Token {
  return Object.assign(new make('email', '', 0), { meta: mail });
}

/** Runs when links have been collected for the checker. */
export function emails(md: MarkdownIt): void {
  md.core.ruler.push('emails', (state) => {
    for (const token of state.tokens) if (token.children) token.children = protect(token.children, state.Token);
  });
  const print = (html: (mail: Mail) => string) => (tokens: Token[], index: number, _: unknown, env: Env): string =>
    seal(env, html(tokens[index]!.meta as Mail));
  md.renderer.rules.email = print(({ addresses: [address], query }) => emailHtml(address!, query));
  md.renderer.rules.email_open = print((mail) => emailLink(mail).open);
  md.renderer.rules.email_close = print((mail) => emailLink(mail).close);
}
