/** E-mail addresses in Markdown text, as links and as they stand: written so that scrapers do not get them. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { emailInLink, emailLink, readMailto, splitAtEmails, type Mail } from '../../text/email.ts';
import { seal } from '../html/seal.ts';
import type { Env } from '../types.ts';

type Make = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

function protect(children: readonly Token[], make: Make): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < children.length; index++) {
    const token = children[index]!;
    if (token.type === 'text') out.push(...addresses(token, make, (address) => ({ addresses: [address], query: '' })));
    else if (token.type === 'link_open') {
      const end = children.findIndex((one, at) => at > index && one.type === 'link_close');
      out.push(...link(children.slice(index, end + 1), make));
      index = end;
    } else out.push(token);
  }
  return out;
}

/** A text with a token of its own for each address; `mailOf` tells where it leads. */
function addresses(text: Token, make: Make, mailOf: (address: string) => Mail): Token[] {
  const pieces = splitAtEmails(text.content);
  if (pieces.length === 1) return [text];
  return pieces.flatMap((piece, index) => {
    if (piece === '') return [];
    return [index % 2 === 1 ? email(piece, mailOf(piece), make) : Object.assign(new make('text', '', 0), { content: piece })];
  });
}

/** A link; to any other place than an address it stays as typed. */
function link(tokens: Token[], make: Make): Token[] {
  const mail = readMailto(tokens[0]!.attrGet('href') ?? '');
  if (!mail) return tokens;
  const typed = tokens.slice(1, -1);
  if (mail.addresses.length === 1 && typed.length === 1 && typed[0]!.content === mail.addresses[0]) return [email(mail.addresses[0]!, mail, make)];
  const words = typed.flatMap((word) => (word.type === 'text' ? addresses(word, make, () => mail) : [word]));
  const said = new Set(words.map((word) => (word.type === 'email' ? (word.meta as Said).address : undefined)));
  const { open, close } = emailLink(mail, mail.addresses.filter((address) => !said.has(address)));
  return [printed(open, 1, make), ...words, printed(close, -1, make)];
}

/** An address as it stands in a text, and where it leads. */
interface Said {
  address: string;
  mail: Mail;
}

function email(address: string, mail: Mail, make: Make): Token {
  return Object.assign(new make('email', '', 0), { meta: { address, mail } satisfies Said });
}

/** An end of a link, as HTML. */
function printed(html: string, nesting: 1 | -1, make: Make): Token {
  return Object.assign(new make('email_link', '', nesting), { meta: html });
}

/** Runs when links have been collected for the checker. */
export function emails(md: MarkdownIt): void {
  md.core.ruler.push('emails', (state) => {
    for (const token of state.tokens) if (token.children) token.children = protect(token.children, state.Token);
  });
  md.renderer.rules.email = (tokens, index, _, env: Env) => {
    const { address, mail } = tokens[index]!.meta as Said;
    return seal(env, emailInLink(address, mail));
  };
  md.renderer.rules.email_link = (tokens, index, _, env: Env) => seal(env, tokens[index]!.meta as string);
}
