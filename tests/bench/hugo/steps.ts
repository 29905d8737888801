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

const DATA = 'pandoc -f biblatex -t csljson publications.bib -o publications.json';
const REFERENCES = 'pandoc --citeproc --csl apa.csl references.md -t html --wrap none -o references.html';

/**
 * Writes the page of every paper from publications.bib, and returns what each of the two steps took. With `styled`, each shows itself as
 * a reference in APA, which a second pandoc formats at the same time.
 */
export async function writePapers(root: string, styled = false): Promise<{ pandoc: ProgramTiming; stubs: ProgramTiming }> {
  const pandoc = await timedProgram('sh', ['-c', styled ? `${REFERENCES} & ${DATA} && wait $!` : DATA], root);
  const script = join(import.meta.dirname, 'stubs.mjs');
  const references = styled ? ['references.html'] : [];
  const stubs = await timedProgram(process.execPath, [script, 'publications.bib', 'publications.json', PAPERS, ...references], root);
  return { pandoc, stubs };
}

/** Writes the pages of papers, then runs Hugo. The seconds are the sum of the steps. */
export async function runFromBib(root: string, styled = false): Promise<BibTiming> {
  const { pandoc, stubs } = await writePapers(root, styled);
  const hugo = await runHugo(root);
  const steps = [pandoc, stubs, hugo];
  return {
    seconds: steps.reduce((sum, step) => sum + step.seconds, 0),
    mebibytes: Math.max(...steps.map((step) => step.mebibytes)),
    processor: steps.reduce((sum, step) => sum + step.processor, 0),
    parts: { pandoc: pandoc.seconds, stubs: stubs.seconds, hugo: hugo.seconds },
  };
}
