/** From the links of a typed line to the fields of an entry. */
import { HOSTS } from '../../../bibliography/links/link-kinds.ts';
import { comparable } from '../../../bibliography/links/addresses.ts';
import { decoded } from '../../../text/percent.ts';

export interface TypedLink {
  label: string;
  url: string;
}

/** Labels that are said of a link by convention, and the field that keeps it. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:full |free |open |ungated )?(?:paper )?pdf$|^download(?: pdf)?$|^camera[- ]ready$/iu, 'pdf'],
  [
    /^(?:paper|article|link|preprint|publisher(?:'s)?(?: (?:page|version))?|journal|proceedings|html|web|url|doi|arxiv|hal|version|online|open ?access|official|openreview|pmlr|acm|ieee|abs|ar[xχ]iv preprint|manuscript|ph\.?d\.? manuscript|thesis|chapter|book)$/iu,
    'url',
  ],
  [/^(?:source )?code$|^git(?:hub|lab)$|^repo(?:sitory)?$|^software$|^implementation$/iu, 'code'],
  [/^slides?$|^presentation slides$|^diapos$/iu, 'slides'],
  [/^poster$/iu, 'poster'],
  [/^(?:video|talk|recording|youtube)$/iu, 'video'],
  [/^(?:data|datasets?)$/iu, 'data'],
  [/^supp(?:\.|lement(?:s|al|ary)?)?(?: ?materials?)?$|^appendix$|^si$/iu, 'supp'],
  [/^blog(?: ?post)?$/iu, 'blog'],
  [/^demo$/iu, 'demo'],
  [/^(?:project|project page|web ?site|web ?page|project web ?site|homepage|page)$/iu, 'website'],
];

/** Labels of links that say nothing of the paper itself: they open BibTeX or an abstract in place. */
const OPENERS = /^(?:bib|bib ?tex|cite|citation|abstract|abs|show|more|details|copy|badge)$/iu;

/** Whether words look like the label of a link beside an entry, and not like a part of it. */
export function isLabel(words: string): boolean {
  const text = words.replace(/^[\s[(|]+|[\s\])|.,;:]+$/gu, '');
  return (
    LABELS.some(([pattern]) => pattern.test(text)) ||
    OPENERS.test(text) ||
    /^(?:\d+[ -]?min(?:ute)?s? |short |long |full |oral |video |invited )(?:presentation|talk|video|version|paper|slides)$/iu.test(text)
  );
}

/** `true` for a link that only opens something on the old page. */
export function isOpener({ label, url }: TypedLink): boolean {
  return /^(?:#|javascript:)/i.test(url) || (OPENERS.test(label.trim()) && !/^https?:\/\/(?:www\.)?arxiv/i.test(url));
}

/** Labels of works that have a DOI of their own. */
const OF_ANOTHER = /\b(?:replication|reproduction|data|datasets?|code|software|materials?|package|supp\w*|appendix|erratum|corrigendum|comment|reply|preregistration)\b/iu;
const ARXIV = /arxiv\.org\/(?:abs|pdf|html)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5}))(?:v\d+)?/iu;
const DOI = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}\/[^\s?#]+)/iu;

/** Whether a field of a typed paper leads somewhere. */
export function isLinkField(name: string): boolean {
  return /^(?:url|pdf|code|slides|poster|video|data|supp|blog|demo|website|link_.+)$/.test(name);
}

/** Puts one link into the fields; a second link of a kind gets a field named by its words. */
export function addLink(fields: Map<string, string>, link: TypedLink): void {
  const url = link.url.trim();
  const label = link.label.replace(/^[\s[(|]+|[\s\])|.,;:]+$/gu, '').trim();
  const arxiv = ARXIV.exec(url)?.[1];
  if (arxiv !== undefined && (fields.get('eprint') ?? arxiv) === arxiv) {
    fields.set('eprint', arxiv);
    fields.set('eprinttype', 'arxiv');
    return;
  }
  const doi = OF_ANOTHER.test(label) ? undefined : DOI.exec(url)?.[1];
  if (doi !== undefined && (fields.get('doi') ?? doi).toLowerCase() === doi.toLowerCase()) {
    fields.set('doi', decoded(doi));
    return;
  }
  if ([...fields.values()].includes(url)) return;
  const named = LABELS.find(([pattern]) => pattern.test(label))?.[1];
  const host = HOSTS.find(({ pattern }) => pattern.test(comparable(url)))?.kind;
  const field =
    named === 'url' && host === 'pdf'
      ? 'pdf'
      : (named ?? (label === '' || /^https?:|^www\./i.test(label) ? (BY_HOST[host ?? ''] ?? 'url') : undefined));
  if (field !== undefined && !fields.has(field)) {
    fields.set(field, url);
    return;
  }
  const words = label.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || 'more';
  let name = `link_${words}`;
  for (let count = 2; fields.has(name); count += 1) name = `link_${words}_${count}`;
  fields.set(name, url);
}

const BY_HOST: Readonly<Record<string, string>> = { pdf: 'pdf', code: 'code', video: 'video', data: 'data' };
