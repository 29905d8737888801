/** JSON Resume's own schema and samples, from the package of its authors. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Schema {
  validate(resume: unknown, done: (errors: readonly { stack: string }[] | null) => void): void;
}

/** What the official schema (https://docs.jsonresume.org/schema) finds wrong with a file. */
export function violationsOf(resume: unknown): string[] {
  let found: string[] = [];
  const { validate } = require('@jsonresume/schema') as Schema;
  validate(resume, (errors) => (found = (errors ?? []).map(({ stack }) => stack)));
  return found;
}

/** The documented sample, and the longer examples beside it, by name. */
export const SAMPLES = ['sample', 'examples/new-grad', 'examples/career-changer', 'examples/senior-engineer'].map((name) => ({
  name, text: JSON.stringify(require(`@jsonresume/schema/${name}.resume.json`)),
}));
