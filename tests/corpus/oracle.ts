/**
 * Compares what we read from every .bib file under a folder with what @retorquere/bibtex-parser reads: titles, names,
 * dates and identifiers. The differences that are known are explained in oracle.md, next to this file.
 *
 *     node --import tsx tests/corpus/oracle.ts FOLDER [--all] [--kind=WORD]
 *
 * Prints each kind of difference with its count and three examples, or all of them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry } from '@retorquere/bibtex-parser';
import { readRecords } from '../../src/bibliography/load.ts';
import { spellMath } from '../../src/bibliography/latex/index.ts';
import type { Name, Publication } from '../../src/bibliography/publication.ts';
import { createMatcher } from '../../src/people/match.ts';
import { Problems } from '../../src/problems.ts';
import type { Rich } from '../../src/text/rich.ts';

interface Difference {
  kind: string;
  where: string;
  ours: string;
  theirs: string;
}

type Say = (kind: string, ours: string, theirs: string) => void;

const words = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Signs that mean one thing: both readers are free to choose among them. */
function sameSigns(text: string): string {
  return words(text)
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”„]|''/gu, '"')
    .replace(/[–—‐‑−]+/gu, '-')
    .replace(/&amp;/gu, '&')
    .replace(/\u200b/gu, '');
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z][^>]*>/giu, '').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}

function hasMath(rich: Rich): boolean {
  return rich.some((node) => node.type === 'math' || ('children' in node && hasMath(node.children)));
}

function compareTitles(paper: Publication, theirs: Entry['fields'], say: Say): void {
  const title = theirs['title'];
  if (title === undefined) return;
  const joint = theirs['subtitle'] === undefined ? title : `${title}${/[?!:.]$/u.test(title) ? '' : ':'} ${theirs['subtitle']}`;
  const other = sameSigns(withoutTags(joint));
  const own = sameSigns(paper.titleText);
  if (own === other) return;
  if (hasMath(paper.title)) {
    const letters = (text: string): string => spellMath(text).normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
    if (letters(own) !== letters(other)) say('title: mathematics', own, other);
  } else say(own.replaceAll(' ', '') === other.replaceAll(' ', '') ? 'title: blanks' : 'title: text', own, other);
}

type Creator = NonNullable<Entry['fields']['author']>[number];

function ourParts(name: Name): string {
  return sameSigns([name.literal ?? name.family, name.given, name.particle, name.suffix].map((part) => part ?? '').join('|'));
}

function theirParts(name: Creator): string {
  const parts = [name.name ?? name.lastName, name.firstName, name.prefix, name.suffix];
  return sameSigns(parts.map((part) => withoutTags(part ?? '')).join('|'));
}

const sorted = (parts: string): string => [...parts.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

/** Differences in a name that are understood, so that others stand out. The first that holds. */
const NAME_KINDS: readonly (readonly [string, (ours: string, theirs: string) => boolean])[] = [
  ['names: accent over a dotless i', (_, theirs) => /ı\p{M}/u.test(theirs.normalize('NFD'))],
  ['names: Chinese in two parts', (ours) => /\p{Script=Han}/u.test(ours)],
  ['names: particle in braces', (ours, theirs) => ours.split('|')[0] === `${theirs.split('|')[2]} ${theirs.split('|')[0]}`],
  ['names: marks and underlining', (_, theirs) => /[*\u0332†‡]/u.test(theirs)],
  ['names: parts', (ours, theirs) => sorted(ours) === sorted(theirs)],
];

function compareNames(field: 'author' | 'editor', paper: Publication, theirs: Entry['fields'], say: Say): void {
  const list = (theirs[field] ?? []) as Creator[];
  const more = list.at(-1)?.lastName === 'others' && list.at(-1)?.firstName === undefined;
  const other = (more ? list.slice(0, -1) : list).map(theirParts);
  const own = (field === 'author' ? paper.authors : paper.editors).map(ourParts);
  if (field === 'author' && more !== paper.moreAuthors) say('names: and others', String(paper.moreAuthors), other.slice(-2).join(' ; '));
  if (own.length !== other.length) say('names: how many', own.join(' ; '), other.join(' ; '));
  else {
    for (const [at, name] of own.entries()) {
      if (name === other[at]) continue;
      say(NAME_KINDS.find(([, holds]) => holds(name, other[at]!))?.[0] ?? 'names: letters', name, other[at]!);
    }
  }
}

interface Moment {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}

const iso = ({ year, month, day }: Moment): string =>
  [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-');

function compareDates(paper: Publication, theirs: Entry['fields'], say: Say): void {
  const { date, year = '', month = '', day } = theirs as Record<string, string | undefined>;
  const own = paper.date === undefined ? '' : iso(paper.date) + (paper.date.end === undefined ? '' : `/${iso(paper.date.end)}`);
  const bare = [year, month, ...(day === undefined ? [] : [day])].filter((part) => part !== '').map((part) => part.padStart(2, '0')).join('-');
  const other = (date ?? bare).trim();
  if (own !== other) say(own === '' ? 'date: none of ours' : 'date', own, other);
}

/** Prefixes and case that do not make another identifier. */
const IDENTIFIERS = {
  doi: (id: string) => id.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:\s*/iu, '').toLowerCase(),
  isbn: (id: string) => id.replace(/[-–\s]/gu, ''),
  issn: (id: string) => id.toUpperCase(),
  pmid: (id: string) => id,
} as const;

function compareIds(paper: Publication, theirs: Entry['fields'], say: Say): void {
  const fields = theirs as Record<string, string | undefined>;
  for (const [kind, bare] of Object.entries(IDENTIFIERS)) {
    const own = paper.ids[kind as keyof typeof IDENTIFIERS];
    const other = fields[kind];
    if (other === undefined || other === '' || bare(own ?? '') === bare(other)) continue;
    const isFirst = own !== undefined && bare(other).startsWith(bare(own));
    say(kind === 'doi' && paper.ids.arxiv === other ? 'id: arXiv id as DOI' : `id: ${kind}${isFirst ? ', first of two' : ''}`, own ?? '', other);
  }
  const archive = (fields['eprinttype'] ?? fields['archiveprefix'] ?? '').toLowerCase();
  const eprint = fields['eprint']?.replace(/^arxiv:|v\d+$/giu, '');
  if (eprint !== undefined && archive === 'arxiv' && paper.ids.arxiv !== eprint) say('id: arxiv', paper.ids.arxiv ?? '', eprint);
}

function compare(paper: Publication, theirs: Entry['fields'], say: Say): void {
  compareTitles(paper, theirs, say);
  compareNames('author', paper, theirs, say);
  compareNames('editor', paper, theirs, say);
  compareDates(paper, theirs, say);
  compareIds(paper, theirs, say);
}

/** Map.groupBy, which Node 20 lacks. */
function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Give the folder that holds the .bib files.');
  process.exit(2);
}
const { parse } = await import('@retorquere/bibtex-parser');
const differences: Difference[] = [];
let compared = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bib')).sort()) {
  const bytes = readFileSync(join(folder, name));
  const problems = new Problems();
  const { records } = readRecords([{ path: basename(name), bytes }], { match: createMatcher([], 'owner', problems) }, problems);
  const { entries } = parse(bytes.toString('utf8'), { english: false, sentenceCase: false, caseProtection: false, unsupported: (_, tex) => tex });
  const byKey = grouped(entries.filter(({ type }) => type !== 'xdata'), ({ key }) => key);
  for (const paper of records) {
    const where = `${name}:${paper.position.line}`;
    const entry = byKey.get(paper.key)?.shift();
    const say: Say = (kind, ours, theirs) => differences.push({ kind, where, ours, theirs });
    if (entry === undefined) say('entry: they lose it', paper.key, '');
    else {
      compared += 1;
      compare(paper, entry.fields, say);
    }
  }
  for (const left of byKey.values()) for (const { key } of left) differences.push({ kind: 'entry: we lose it', where: name, ours: '', theirs: key });
}
const wanted = flags.find((flag) => flag.startsWith('--kind='))?.slice('--kind='.length) ?? '';
for (const [kind, cases] of [...grouped(differences, ({ kind }) => kind)].sort()) {
  if (!kind.includes(wanted)) continue;
  console.log(`\n${kind}: ${cases.length}`);
  for (const { where, ours, theirs } of flags.includes('--all') ? cases : cases.slice(0, 3)) console.log(`  ${where}\n    ours   ${ours}\n    theirs ${theirs}`);
}
console.log(`\n${compared} entries compared, ${differences.length} differences`);
