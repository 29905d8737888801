/**
 * The conversation of `init`: asks on a terminal, or takes flags; shows what it will do to which file; does it.
 */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { isYes } from '../cli/ask.ts';
import { QUESTIONS, readAnswers, type Answers, type RawAnswers } from './answers.ts';
import { prepareInit, type Preparation } from './prepare.ts';
import type { Fingerprints } from './example.ts';
import type { Plan } from './plan.ts';
import { Problems } from '../problems.ts';

export interface DialogueOptions extends RawAnswers {
  /** The project's folder. */
  root: string;
  /** Path of an existing .bib file, relative to `cwd`. */
  bib?: string;
  /** Folder in which the command was given; the project's, if left out. */
  cwd?: string;
  /** No confirmation. */
  yes?: boolean;
  /** Files changed by hand are overwritten or removed too. */
  force?: boolean;
  /** Shows what would be done. */
  dryRun?: boolean;
  /** The files that came with the example; those of this version, if left out. */
  example?: Fingerprints;
  input?: Readable & { isTTY?: boolean };
  output?: Writable & { isTTY?: boolean };
}

/** Stands for the person before anything was answered. */
const ANYBODY: Answers = { name: 'Somebody', url: 'https://example.org/', profiles: {} };

const EXAMPLE = `
Example: npm run init -- --name "Ada Lovelace" --url https://example.org/~ada/ --affiliation "University of Exampleton"`;

const REFUSAL = `
Nothing was written, because the files marked “changed by hand” are not the example's any more.
Keep what you need of them elsewhere, then say the same again with --force.`;

/**
 * Runs the verb and returns the exit status: 0 done (or nothing to do), 1 refused by the person or because of changed
 * files, 2 answers missing or wrong. Asks only where both ends are a terminal and a required answer is missing.
 */
export async function dialogue(options: DialogueOptions): Promise<number> {
  const { root, input = process.stdin, output = process.stdout } = options;
  const say = (text: string): void => void output.write(`${text}\n`);
  const problems = new Problems();

  const missing = QUESTIONS.some(({ key, required }) => required && !options[key]?.trim());
  const asking = missing && input.isTTY === true && output.isTTY === true;
  const terminal = asking ? createInterface({ input, output }) : undefined;
  // Ctrl-C and the end of input both close the terminal; nothing has been written by then.
  const closed = new AbortController();
  terminal?.once('close', () => closed.abort());
  const question = (text: string): Promise<string> => terminal!.question(text, { signal: closed.signal });

  const prepare = (answers: Answers): Promise<Preparation | undefined> =>
    prepareInit(
      {
        root,
        answers,
        from: options.cwd ?? root,
        ...(options.bib !== undefined && { bib: options.bib }),
        ...(options.example && { example: options.example }),
      },
      problems,
    );

  try {
    let prepared: Preparation | undefined;
    let answers: Answers | undefined;
    if (terminal) {
      // Whatever is answered, the same files are in question: nobody answers for nothing.
      prepared = await prepare(ANYBODY);
      if (prepared && stopped(prepared.plan, options)) {
        say(describePlan(prepared.plan, false).join('\n'));
        say(REFUSAL);
        return 1;
      }
      if (prepared) {
        say('This replaces the example by your own site. Return leaves an answer out.\n');
        answers = await ask(options, question, say);
        prepared = await prepare(answers);
      }
    } else {
      answers = readAnswers(options, problems);
      prepared = answers && (await prepare(answers));
    }
    if (!prepared) {
      for (const { message, cure } of problems) say(`${message}\n  ${cure ?? ''}`);
      if (missing && !asking) say(EXAMPLE);
      return 2;
    }
    const status = await decide(prepared, options, say, terminal && question);
    if (status === 0 && answers && !options.dryRun) await sayTypeface(answers, root, say);
    return status;
  } catch (error) {
    if (!closed.signal.aborted) throw error;
    say('\nNothing was written.');
    return 1;
  } finally {
    terminal?.close();
  }
}

/** Names the command that lets the PDF of the CV print a name in a script that its typefaces lack. */
async function sayTypeface({ name, language }: Answers, root: string, say: (text: string) => void): Promise<void> {
  const { fontCure, lackingLetters } = await import('../cv/pdf/lacking.ts');
  const letters = lackingLetters(name, root);
  if (letters.length > 0) say(`\nThe PDF of your CV cannot be made before it has a typeface for your name.\n  ${fontCure(letters, language ?? 'en')}`);
}

/** Asks every question that no flag has answered, each until its answer can be used. */
async function ask(flags: RawAnswers, question: (text: string) => Promise<string>, say: (text: string) => void): Promise<Answers> {
  const typed: RawAnswers = { ...flags };
  for (const { key, flag, ask: words, expected, required, read } of QUESTIONS) {
    while (!typed[key]?.trim() || read(typed[key]!.trim()) === undefined) {
      if (typed[key]?.trim()) say(`  “${typed[key]}” is not what was expected: ${expected}.`);
      typed[key] = await question(`${words}${required ? '' : ' (optional)'}: `);
      if (!typed[key]!.trim()) {
        if (!required) break;
        say(`  This one is needed (--${flag}): ${expected}.`);
      }
    }
  }
  const problems = new Problems();
  const answers = readAnswers(typed, problems) ?? readAnswers({ ...typed, profiles: [] }, problems)!;
  for (const { message, cure } of problems) say(`${message} It was left out. ${cure ?? ''}`);
  return answers;
}

async function decide(
  { plan, carryOut }: Preparation,
  { force = false, yes = false, dryRun = false }: DialogueOptions,
  say: (text: string) => void,
  question?: (text: string) => Promise<string>,
): Promise<number> {
  const lines = describePlan(plan, force);
  if (lines.length === 0) {
    say('Everything is already as it would be. Nothing to do.');
    return 0;
  }
  say(lines.join('\n'));
  if (stopped(plan, { force })) {
    say(REFUSAL);
    return 1;
  }
  if (dryRun) {
    say('\nThis was a dry run: nothing was written.');
    return 0;
  }
  if (question && !yes && !isYes(await question('\nDo this? [y/N] '))) {
    say('Nothing was written.');
    return 1;
  }
  await carryOut(force);
  say('\nDone. See the site with: npm start');
  return 0;
}

/** Whether files that were changed by hand are in the way. */
const stopped = ({ changed }: Plan, { force = false }: Pick<DialogueOptions, 'force'>): boolean => changed.length > 0 && !force;

/** One line a file. */
function describePlan(plan: Plan, force: boolean): string[] {
  const rows: [verb: string, paths: readonly string[]][] = [
    ['create ', plan.create],
    ['replace', plan.replace],
    ['remove ', plan.remove],
    [force ? 'CHANGED BY HAND, replace or remove' : 'changed by hand', plan.changed],
  ];
  const lines = rows.flatMap(([verb, paths]) => paths.map((path) => `  ${verb}  ${path}`));
  return lines.length > 0 ? [...lines, ...plan.untouched.map((path) => `  leave    ${path}`)] : [];
}
