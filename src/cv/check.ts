/** Mistakes in data/cv.yaml that its schema cannot see: dates, mathematics, names of sections and variants. */
import type { Problems } from '../problems.ts';
import { CV_SOURCES, ENTRY_KEYS, type CvEntry, type CvFile, type CvSection } from '../schema/data/cv.ts';
import { backwards, dateAdvice, isImpossible, isoDate } from '../schema/reading/dates.ts';
import type { Site } from '../site/site.ts';
import { closest } from '../text/closest.ts';
import type { Path, Place } from '../yaml/document.ts';
import { hasSubstance } from './entries.ts';
import { MAIN } from './variants.ts';
import { endsOf, spanOf, unknownEnd } from './when.ts';

interface CheckPlace {
  file: string;
  /** Language of the file, by which a date such as 12/3/2025 is understood; English if left out. */
  lang?: string;
  positionOf(path: Path, part?: 'key' | 'value'): Place;
  problems: Problems;
}

/** Reports what is probably not meant; changes nothing. */
export function checkCv(cv: CvFile, place: CheckPlace): void {
  checkTexts(cv, [], place);
  checkEntries(cv, place);
  checkVariants(cv, place);
}

/** The same for the lists that pages and CV share. */
export function checkRecords(entries: readonly (CvEntry | string)[], place: CheckPlace): void {
  checkTexts(entries, [], place);
  entries.forEach((entry, index) => {
    checkDates(entry, [index], place);
    checkSubstance(entry, [index], place);
  });
}

/** Every text, wherever it stands. */
function checkTexts(value: unknown, path: Path, place: CheckPlace): void {
  if (typeof value === 'string') {
    checkMath(value, path, place);
    checkBlocks(value, path, place);
    checkCitations(value, path, place);
  }
  if (Array.isArray(value)) value.forEach((one, index) => checkTexts(one, [...path, index], place));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) checkTexts(one, [...path, key], place);
  }
}

/** Markdown that makes blocks: a text of the CV is a paragraph or two, in which these are signs like others. */
function checkBlocks(text: string, path: Path, { file, positionOf, problems }: CheckPlace): void {
  const found = text.includes('\n') ? /^ {0,3}(#{1,6} \S.*|[-*+] \S.*|\d+[.)] \S.*|> ?\S.*|```.*|\|.*\|)\s*$/m.exec(text)?.[1] : undefined;
  if (found === undefined) return;
  const shown = found.length > 30 ? `${found.slice(0, 30)}…` : found;
  problems.warn('cv-block', `“${shown}” is a block of Markdown, and a text of the CV holds none, so its signs are printed.`, {
    file, ...positionOf(path, 'value'), subject: String(path.findLast((step) => typeof step === 'string') ?? ''),
    cure: 'Give lists as `highlights:`; headings as sections of their own.',
  });
}

/** A citation in brackets, which only pages turn into one. */
function checkCitations(text: string, path: Path, { file, positionOf, problems }: CheckPlace): void {
  const found = /\[[^\][]{0,200}(?<![\p{L}\p{N}])@([\p{L}\p{N}_][^\][\s,;]{0,100})[^\][]{0,200}\](?![({:])/u.exec(text);
  if (!found) return;
  problems.warn('cv-citation', `“${found[0]}” is a citation of pages, and a text of the CV holds none, so it is printed as it stands.`, {
    file, ...positionOf(path, 'value'), subject: String(path.findLast((step) => typeof step === 'string') ?? ''),
    cure: `Link to the paper in words of your own: [our study](/publications/${found[1]!}/).`,
  });
}

/** A dollar that begins TeX and never ends. Money (`$20M`) and escaped dollars are left alone. */
function checkMath(text: string, path: Path, { file, positionOf, problems }: CheckPlace): void {
  const dollars = [...text.matchAll(/(?<!\\)\$/g)].map(({ index }) => index);
  if (dollars.length % 2 === 0) return;
  const open = dollars.at(-1)!;
  const formula = text.slice(open, open + 40);
  if (!/^\$(?:\\[A-Za-z]|[A-Za-z][_^]|[A-Za-z]\s*[=<>+\\(])/.test(formula)) return;
  const shown = formula.length < text.length - open ? `${formula}…` : formula;
  problems.warn('cv-open-math', `The formula that begins with ${shown} has no end.`, {
    file,
    ...positionOf(path, 'value'),
    subject: String(path.findLast((step) => typeof step === 'string') ?? ''),
    cure: 'Close it with another $; a plain dollar is written \\$.',
  });
}

function checkEntries(cv: CvFile, place: CheckPlace): void {
  const variants = [MAIN, ...Object.keys(cv.variants)];
  for (const [key, section] of Object.entries(cv.sections)) {
    if (typeof section === 'string') checkWord(section, key, place);
    const list = Array.isArray(section) ? section : typeof section === 'string' ? [] : (section.entries ?? []);
    const path = Array.isArray(section) ? ['sections', key] : ['sections', key, 'entries'];
    if (typeof section === 'object' && !Array.isArray(section)) checkSettings(section, key, cv, place);
    if (typeof section === 'object' && !Array.isArray(section)) checkNames(section, ['sections', key], variants, place);
    list.forEach((entry, index) => {
      checkDates(entry, [...path, index], place);
      checkSubstance(entry, [...path, index], place);
      checkSource(entry, [...path, index], place);
      if (typeof entry !== 'string') checkNames(entry, [...path, index], variants, place);
    });
  }
}

/** A setting of the section that has got a dash: an entry of one line has a label and details. */
function checkSource(entry: CvEntry | string, path: Path, { file, positionOf, problems }: CheckPlace): void {
  if (typeof entry === 'string' || entry.label !== 'from' || !(CV_SOURCES as readonly unknown[]).includes(entry.details)) return;
  problems.warn('cv-source-entry', `\`from: ${String(entry.details)}\` stands in a list of entries, so it is printed as words.`, {
    file, ...positionOf(path), subject: 'from', cure: 'Take the dash away; entries of your own beside it go below `entries:`.',
  });
}

/** Tells of a variant that content/cv.md names and data/cv.yaml has not. */
export function checkMainVariant({ cv, sections }: Site, problems: Problems): void {
  const { data, source, positionOf } = sections.cv.index ?? {};
  const name = data?.['variant'];
  const known = [MAIN, ...Object.keys(cv?.variants ?? {})];
  if (cv === undefined || source === undefined || positionOf === undefined || typeof name !== 'string' || known.includes(name)) return;
  unknown('variant', name, known, ['variant'], { file: source, positionOf: (path) => positionOf(path, 'value'), problems });
}

/** A word where a list was meant: `experience: none`, `talks: talks`. A paragraph has several words, or a full stop. */
function checkWord(text: string, key: string, { file, positionOf, problems }: CheckPlace): void {
  // A line that is indented wrongly makes sections of what are none.
  if (!/^[\p{L}\p{N}/_-]+$/u.test(text.trim()) || problems.list.some((one) => one.file === file && one.code === 'yaml-indent')) return;
  const word = text.trim();
  const cure = (CV_SOURCES as readonly string[]).includes(word)
    ? `If you mean those of the site, write \`${key}: { from: ${word} }\`.`
    : NOTHING.test(word)
      ? 'If there is nothing to say, leave the section out.'
      : `Begin a line with \`- ${word}\` below it if it is an entry, or leave the section out.`;
  problems.warn('cv-word', `The section \`${key}\` is the one word “${word}”, where a list of entries was expected.`, {
    file, ...positionOf(['sections', key], 'value'), subject: key, cure,
  });
}

/** Settings without anything to show, which may be an entry that lacks its dash; and words that `show` does not know. */
function checkSettings(section: Partial<CvSection>, key: string, cv: CvFile, { file, positionOf, problems }: CheckPlace): void {
  const { from, entries, show, group, not } = section;
  const inVariant = Object.values(cv.variants).some((variant) => key in variant);
  const { line } = positionOf(['sections', key, 'from']);
  const told = problems.list.some((one) => one.code === 'wrong-value' && one.line === line);
  if (from === undefined && entries === undefined && !inVariant && !told) {
    const isEntry = Object.keys(section).some((name) => KEYS_OF_ENTRIES.has(name));
    problems.warn('cv-no-entries', `The section \`${key}\` shows nothing: it has neither \`entries\` nor \`from\`.`, {
      file, ...positionOf(['sections', key]), subject: key,
      cure: isEntry
        ? 'A section is a list: begin the first line of each entry with `- `.'
        : 'Write a list of entries, or `from: publications` or another source.',
    });
  }
  if (show !== undefined && !SHOWN.includes(show)) {
    unknown('choice for `show`', show, SHOWN, ['sections', key, 'show'], { file, positionOf, problems });
  }
  const kinds = GROUPED[from ?? ''];
  if (kinds !== undefined && group !== undefined && !kinds.includes(group)) {
    unknown('choice for `group` here', group, kinds, ['sections', key, 'group'], { file, positionOf, problems });
  }
  if (not !== undefined && !Array.isArray(not) && !OF_PAPERS.has(from ?? '')) {
    problems.warn('cv-filter', 'Filters under `not` leave out papers, of which this section has none.', {
      file, ...positionOf(['sections', key, 'not']), subject: key,
      cure: 'Name the variants of the CV that are to go without the section: `not: short`.',
    });
  }
}

const SHOWN = ['all', 'selected'];
/** How sources that are no papers can be grouped; papers know many more ways, and tell of others themselves. */
const GROUPED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['talks', 'teaching', 'projects', 'posts', 'news'].map((source) => [source, ['none', 'year']])),
  ...Object.fromEntries(['people', 'supervision'].map((source) => [source, ['none', 'role']])),
};
/** Sources that are papers, which have filters. */
const OF_PAPERS: ReadonlySet<string> = new Set(['publications', 'software']);
/** Keys that tell the kind of an entry and are no setting of a section. */
const KEYS_OF_ENTRIES = new Set([
  'institution', 'company', 'position', 'name', 'authors', 'label', 'details', 'bullet', 'reversed_number', 'when', 'date',
  'start_date', 'summary', 'highlights',
]);

const NOTHING = /^(?:none|nothing|no|nil|null|n\/a|na|tbd|todo|false|-+)$/i;

/** An entry without a word of its own would be a row with a date and nothing beside it. */
function checkSubstance(entry: CvEntry | string, path: Path, { file, positionOf, problems }: CheckPlace): void {
  if (hasSubstance(entry)) return;
  const keys = Object.keys(entry).filter((key) => !/^x[_-]/.test(key));
  // Where a key is a slip of the pen, that has been told, and who mends it mends this.
  if (keys.some((key) => !ENTRY_KEYS.includes(key) && closest(key, ENTRY_KEYS) !== undefined)) return;
  const said = keys.filter((key) => ENTRY_KEYS.includes(key) && !CHOOSING.has(key));
  const says = said.length === 0 ? 'nothing' : said.every((key) => WHEN.has(key)) ? 'when, but not what' : 'nothing that is printed by itself';
  problems.warn('cv-empty-entry', `This entry says ${says}.`, {
    file, ...positionOf(path),
    cure: 'Give it a `name`, or another key that says what it is (docs/cv.md lists them); until then it is left out.',
  });
}

const DATE_KEYS = ['date', 'start_date', 'end_date', 'when'] as const;
const WHEN: ReadonlySet<string> = new Set(DATE_KEYS);
/** Keys that say which CVs show an entry. */
const CHOOSING = new Set(['tags', 'only', 'not']);
/** Numbers that could be a date and are none of ours: 17.5.2024, 05/2024, 2024-13. */
const DATE_LIKE = /(?<![\d-])(?:\d{1,2}[./-]){1,2}\d{4}(?![\d-])|(?<!\d)\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?!\d)/g;

function checkDates(entry: CvEntry | string, path: Path, { file, lang = 'en', positionOf, problems }: CheckPlace): void {
  if (typeof entry === 'string') return;
  for (const key of DATE_KEYS) {
    const value = entry[key];
    if (typeof value !== 'string') continue;
    const wrong = [...value.matchAll(DATE_LIKE)].map(([found]) => found)
      .find((found) => isoDate(found) === undefined && !isAcademicYear(found)) ?? endsOf(value).find(isImpossible);
    const end = unknownEnd(value);
    if (end !== undefined) {
      problems.notice('cv-date', `“${end}” is no date and no word for “until now”, so “${value}” is printed as it stands.`, {
        file,
        ...positionOf([...path, key], 'value'),
        subject: key,
        cure: 'Write a span as 2019-09 – 2020-01, or 2019-09 – present for what lasts until now; if you mean the words, leave them.',
      });
    }
    if (wrong === undefined) continue;
    problems.warn('cv-date', `“${wrong}” is no date that can be read, so it is printed as it stands.`, {
      file,
      ...positionOf([...path, key], 'value'),
      subject: key,
      cure: dateAdvice(wrong, lang) ?? 'Write 2024, 2024-03 or 2024-03-31, or words such as “summer 2024”.',
    });
  }
  const typed = entry.when !== undefined ? 'when' : 'date';
  const words = entry[typed];
  const key = words === undefined ? 'end_date' : typed;
  const { start, end } = spanOf(typeof words === 'string' ? words : undefined, entry.start_date, entry.end_date);
  const found = end === 'present' ? undefined : backwards(start, end);
  if (found) problems.warn('cv-date', found.message, { file, ...positionOf([...path, key], 'value'), subject: key, cure: found.cure });
}

/** 2019/20 */
function isAcademicYear(text: string): boolean {
  const [, first, second] = /^\d{2}(\d{2})[-/](\d{2})$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

function checkNames(
  { only, not }: Pick<Partial<CvSection>, 'only' | 'not'>,
  path: Path,
  variants: readonly string[],
  place: CheckPlace,
): void {
  for (const [key, names] of Object.entries({ only, not })) {
    // Filters of papers are no names.
    if (!Array.isArray(names)) continue;
    names.filter((name) => !variants.includes(name)).forEach((name) => unknown('variant', name, variants, [...path, key], place));
  }
}

/** Keys of a variant that are settings; any other is the id of a section. */
const VARIANT_KEYS = ['title', 'lang', 'include', 'exclude', 'tags', 'order', 'limit', 'pages', 'pdf', 'design'];

function checkVariants(cv: CvFile, place: CheckPlace): void {
  const sections = Object.keys(cv.sections);
  for (const [name, variant] of Object.entries(cv.variants)) {
    for (const key of ['include', 'exclude', 'order'] as const) {
      (variant[key] ?? []).filter((id) => !sections.includes(id))
        .forEach((id) => unknown('section', id, sections, ['variants', name, key], place));
    }
    for (const key of Object.keys(variant)) {
      if (VARIANT_KEYS.includes(key) || sections.includes(key) || /^x[_-]/.test(key)) continue;
      unknown('setting or section', key, [...VARIANT_KEYS, ...sections], ['variants', name, key], place);
    }
  }
}

function unknown(what: string, name: string, known: readonly string[], path: Path, { file, positionOf, problems }: CheckPlace): void {
  const near = closest(name, known);
  const where = { file, ...positionOf(path) };
  if (problems.list.some(({ line, code, subject }) => code === 'unknown-key' && line === where.line && subject?.endsWith(name))) return;
  problems.warn('cv-unknown-name', `There is no ${what} called \`${name}\` in this CV.`, {
    ...where,
    subject: name,
    cure: near ? `Did you mean \`${near}\`?` : `Use one of ${known.join(', ')}.`,
  });
}
