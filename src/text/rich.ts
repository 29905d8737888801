/**
 * Rich text as a small tree: what a title, an abstract, a note or a CV line may hold. Text of users and of .bib files
 * becomes this tree and never HTML or Typst code, so every writer (page, plain text, PDF) escapes in one place.
 */

import { emailHtml, emailInLink, emailLink, readMailto, splitAtEmails, type Mail } from './email.ts';

export type RichNode =
  | { type: 'text'; value: string }
  /** TeX source without its delimiters. */
  | { type: 'math'; tex: string; display?: boolean }
  | { type: 'code'; value: string }
  /** The end of a line, or of a paragraph. */
  | { type: 'break'; paragraph?: true }
  | { type: 'em' | 'strong' | 'sup' | 'sub'; children: Rich }
  /** `href` has been checked: http, https, mailto, or a path of the site. */
  | { type: 'link'; href: string; children: Rich };

export type Rich = readonly RichNode[];

/** Wraps a plain string; the empty string gives the empty tree. */
export function plain(value: string): Rich {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** The words alone: mathematics as TeX between dollars, markup dropped. */
export function toText(rich: Rich): string {
  let out = '';
  for (const node of rich) {
    switch (node.type) {
      case 'text':
      case 'code':
        out += node.value;
        break;
      case 'math':
        out += `$${node.tex}$`;
        break;
      case 'break':
        out += '\n';
        break;
      default:
        out += toText(node.children);
    }
  }
  return out;
}

/** Its paragraphs, one where nothing parts it. What ends within markup is a line there. */
export function paragraphsOf(rich: Rich): Rich[] {
  const paragraphs: RichNode[][] = [[]];
  for (const node of rich) {
    if (node.type === 'break' && node.paragraph) paragraphs.push([]);
    else paragraphs.at(-1)!.push(node);
  }
  return paragraphs;
}

/** Whether there is a formula anywhere in it. */
export function formulaIn(rich: Rich): boolean {
  return rich.some((node) => node.type === 'math' || ('children' in node && formulaIn(node.children)));
}

const TAGS = { em: 'em', strong: 'strong', sup: 'sup', sub: 'sub' } as const;

/**
 * HTML of a tree, escaped. `renderMath` turns TeX into MathML (see markdown/math); without it mathematics is printed as
 * escaped TeX between dollars. With `links: false` links print their content only (for use inside another link);
 * `href` may change where they lead, to add the path prefix.
 */
export function toHtml(
  rich: Rich,
  options: {
    renderMath?: (tex: string, display: boolean) => string;
    links?: boolean;
    href?: (url: string) => string;
    /** The link to addresses around it, among whose words they are kept from scrapers too. */
    mail?: Mail;
  } = {},
): string {
  let out = '';
  for (const node of rich) {
    switch (node.type) {
      case 'text':
        out += textHtml(node.value, options);
        break;
      case 'code':
        out += `<code>${escapeHtml(node.value)}</code>`;
        break;
      case 'break':
        out += '<br>';
        break;
      case 'math':
        out += options.renderMath?.(node.tex, node.display ?? false) ?? escapeHtml(`$${node.tex}$`);
        break;
      case 'link': {
        const mail = options.links === false ? undefined : readMailto(node.href);
        if (mail) {
          out += mailHtml(mail, node.children, options);
          break;
        }
        const inner = toHtml(node.children, { ...options, links: false });
        out += options.links === false ? inner : `<a href="${escapeHtml(options.href?.(node.href) ?? node.href)}">${inner}</a>`;
        break;
      }
      default:
        out += `<${TAGS[node.type]}>${toHtml(node.children, options)}</${TAGS[node.type]}>`;
    }
  }
  return out;
}

/** Text with its e-mail addresses kept from scrapers; as typed where there can be no link (titles, words of links). */
function textHtml(text: string, { links, mail }: { links?: boolean; mail?: Mail }): string {
  if (!text.includes('@') || (links === false && !mail)) return escapeHtml(text);
  const address = (found: string): string => (mail ? emailInLink(found, mail) : emailHtml(found));
  return splitAtEmails(text).map((piece, index) => (index % 2 === 1 ? address(piece) : escapeHtml(piece))).join('');
}

function mailHtml(mail: Mail, words: Rich, options: Parameters<typeof toHtml>[1]): string {
  if (mail.addresses.length === 1 && toText(words) === mail.addresses[0]) return emailHtml(mail.addresses[0], mail.query);
  const inner = toHtml(words, { ...options, links: false, mail });
  const { open, close } = emailLink(mail, mail.addresses.filter((address) => !inner.includes(emailHtml(address, mail.query))));
  return open + inner + close;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for HTML element content and for quoted attribute values. */
export function escapeHtml(value: string): string {
  return /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (character) => ESCAPES[character]!) : value;
}

/** The attributes of one start tag, escaped, each with a blank before it. */
export function attributesHtml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}
