/**
 * `import rendercv`, `import jsonresume` and `import al-folio-cv`: another program's CV becomes data/cv.yaml.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkCv } from '../../cv/check.ts';
import { exampleFiles, fingerprint } from '../../init/example.ts';
import { planInit } from '../../init/plan.ts';
import { Problems } from '../../problems.ts';
import { formatForTerminal } from '../../problems/format.ts';
import { cvFile } from '../../schema/data/cv.ts';
import { validateInPlace } from '../../schema/reading/validate.ts';
import { readIfThere } from '../../site/files.ts';
import { readYaml } from '../../yaml/read.ts';
import { given, type FoundPerson } from '../moved/data-files.ts';
import { yamlText } from '../moved/front-matter.ts';
import { ownerOf } from '../moved/owner.ts';
import { offer, type OfferOptions } from '../offer.ts';
import { isData, textAt } from '../moved/unknown-data.ts';
import { readAlFolio } from './al-folio.ts';
import type { FoundCv } from './found.ts';
import { readJsonResume } from './json-resume.ts';
import { readRenderCv } from './rendercv.ts';

const CV = 'data/cv.yaml';

interface Source {
  /** Undefined for what is no such file. */
  read(data: unknown): FoundCv | undefined;
  /** What the file must have. */
  expected: string;
}

/** A row a verb. */
const SOURCES = {
  rendercv: {
    read: (data) => (isData(data) && (isData(data['cv']) || isData(data['sections'])) ? readRenderCv(data) : undefined),
    expected: 'a file of RenderCV, which has `cv:` with `sections:` below it',
  },
  jsonresume: {
    read: (data) => (isData(data) && ['basics', 'work', 'education'].some((key) => key in data) ? readJsonResume(data) : undefined),
    expected: 'a file of JSON Resume, which has `basics`, `work` or `education`',
  },
  'al-folio-cv': {
    read: (data) => (Array.isArray(data) || (isData(data) && isData(data['cv'])) ? readAlFolio(data) : undefined),
    expected: "al-folio's _data/cv.yml: a list of `title`, `type` and `contents`, or `cv:` as RenderCV has it",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type ResumeVerb = keyof typeof SOURCES;

interface ImportResumeOptions extends OfferOptions {
  /** The file, as typed. */
  from: string;
  verb: ResumeVerb;
  /** Folder in which the command was given. */
  cwd?: string | undefined;
}

/** What a verb reads from the text of a file; undefined, and a problem, for what is no such file. Never throws. */
export function readResume(verb: ResumeVerb, text: string, file: string, problems: Problems): FoundCv | undefined {
  const data = readYaml(text.replace(/^\ufeff/, ''), file, problems)?.value;
  const found = SOURCES[verb].read(data);
  if (!found && problems.list.length === 0)
    problems.error('import-cv', `This is not ${SOURCES[verb].expected}.`, { file, line: 1, cure: otherVerb(data) });
  return found;
}

/** Text of data/cv.yaml. */
export function resumeText({ headline, location, phone, sections, kept }: FoundCv): string {
  return `# yaml-language-server: $schema=./.schemas/cv.json\n# Described in docs/cv.md. Papers, talks and courses that the site knows need no retyping: from: publications.\n${yamlText(
    { ...given({ headline, location, phone }), sections, ...kept },
  )}`;
}

/** Runs the verb; returns the exit status: 0 done, 1 refused, 2 a file that cannot be read. */
export async function importResume(options: ImportResumeOptions): Promise<number> {
  const { root, from, cwd = root, verb, output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const problems = new Problems();
  let source: string;
  try {
    source = await readFile(resolve(cwd, from), 'utf8');
  } catch {
    say(`${from} cannot be read. Give the path of a file.`);
    return 2;
  }
  const found = readResume(verb, source, from, problems);
  if (problems.list.length > 0) say(formatForTerminal(problems, { color: false }));
  if (!found) return 2;

  const text = resumeText(found);
  const entries = Object.values(found.sections).reduce<number>((sum, rows) => sum + lengthOf(rows), 0);
  say(`${entries} entries in ${Object.keys(found.sections).length} sections.`);
  if (found.homeless.length > 0)
    say(`\nWithout a place in the CV, and kept under keys of their own:\n${found.homeless.map((line) => `  ${line}`).join('\n')}`);
  const person = suggestion(found.person, ownerOf(root));
  if (person) say(`\n${person}`);
  const look = lookAt(text);
  if (look) say(`\nTo look at:\n${look}`);
  say('');

  const before = readIfThere(root, CV)?.bytes;
  const present = new Map(before === undefined ? [] : [[CV, fingerprint(before)]]);
  const files = new Map([[CV, text]]);
  return offer(
    files,
    planInit(files, present, exampleFiles()),
    options,
    `Done. Now go through ${CV}; docs/cv.md tells what it can say. See the page with: npm start`,
  );
}

function otherVerb(data: unknown): string {
  const verbs = Object.keys(SOURCES) as ResumeVerb[];
  const fitting = verbs.find((verb) => SOURCES[verb].read(data) !== undefined);
  return fitting ? `Use \`npm run import -- ${fitting}\` for this one.` : 'Give another file.';
}

function lengthOf(rows: unknown): number {
  if (Array.isArray(rows)) return rows.length;
  return isData(rows) && Array.isArray(rows['entries']) ? rows['entries'].length : 1;
}

/** What the site will say of the new file. */
function lookAt(text: string): string {
  const problems = new Problems();
  const read = readYaml(text, CV, problems);
  const checked = read && validateInPlace(cvFile, read.value, { file: CV, positionOf: read.positionOf, problems });
  if (checked) checkCv(checked.value, { file: CV, positionOf: checked.positionOf, problems });
  return formatForTerminal(problems, { color: false });
}

/** What people.yaml does not know of the owner yet, as lines to be put there. */
function suggestion(person: Partial<FoundPerson>, owner: Readonly<Record<string, unknown>> | undefined): string | undefined {
  if (!owner) return Object.keys(person).length === 0 ? undefined : `For data/people.yaml:\n\n${yamlText([{ id: 'me', ...person }])}`;
  const { name, profiles = {}, ...fields } = person;
  const known = isData(owner['profiles']) ? owner['profiles'] : {};
  const missing = given({
    ...Object.fromEntries(Object.entries(fields).filter(([key]) => owner[key] === undefined)),
    profiles: Object.fromEntries(Object.entries(profiles).filter(([key]) => known[key] === undefined)),
  });
  const id = textAt(owner, 'id') ?? '';
  const other =
    name !== undefined && name !== textAt(owner, 'name')
      ? `The file is about ${name}, the site about ${textAt(owner, 'name') ?? id}: \`npm run init\` sets up a site for someone else, or add the name to \`variants\`.\n`
      : '';
  if (Object.keys(missing).length === 0) return other.trimEnd() || undefined;
  return `${other}The site takes these from the entry of ${id} in data/people.yaml, which does not have them yet. Add what you like:\n\n${yamlText(missing).replace(/^(?=.)/gm, '  ')}`.trimEnd();
}
