/**
 * The two ways to a Hugo site: from pages that are there already, and from a .bib, with pandoc and stubs.mjs before Hugo.
 */
import { join } from 'node:path';
import { timedProgram, type ProgramTiming } from './program.ts';
import { PAPERS } from './project.ts';

/** Runs Hugo on the pages of the project. */
export function runHugo(root: string): Promise<ProgramTiming> {
  return timedProgram('hugo', ['--quiet'], root);
}

export interface BibTiming extends ProgramTiming {
  /** Seconds of each step. */
  parts: { pandoc: number; stubs: number; hugo: number };
}

/** Writes the page of every paper from publications.bib, and returns what each of the two steps took. */
export async function writePapers(root: string): Promise<{ pandoc: ProgramTiming; stubs: ProgramTiming }> {
  const pandoc = await timedProgram(
    'pandoc', ['-f', 'biblatex', '-t', 'csljson', 'publications.bib', '-o', 'publications.json'], root,
  );
  const script = join(import.meta.dirname, 'stubs.mjs');
  const stubs = await timedProgram(process.execPath, [script, 'publications.bib', 'publications.json', PAPERS], root);
  return { pandoc, stubs };
}

/** Writes the pages of papers, then runs Hugo. The seconds are the sum of the three processes. */
export async function runFromBib(root: string): Promise<BibTiming> {
  const { pandoc, stubs } = await writePapers(root);
  const hugo = await runHugo(root);
  const steps = [pandoc, stubs, hugo];
  return {
    seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
    mebibytes: Math.max(...steps.map((step) => step.mebibytes)),
    processor: steps.reduce((sum, step) => sum + step.processor, 0),
    parts: { pandoc: pandoc.seconds, stubs: stubs.seconds, hugo: hugo.seconds },
  };
}
