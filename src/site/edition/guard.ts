/** An error that nobody expected is a mistake of Offprint's own: it costs the part that was being made, and not the rest of the site. */
import type { Problem, Problems } from '../../problems.ts';
import { madeOutput, type Made, type Output } from '../output/outputs.ts';

/** What is made of the site, in words that a sentence can begin with: "the feed". */
interface Part {
  what: string;
  file?: string;
  line?: number;
}

/** Contents of what could not be made: no file is written of them. */
export const NOT_MADE = new Uint8Array();

/** Makes a part, at once or in time; where that fails, tells of it and has something `instead`. */
export function guarded<T>(part: Part, problems: Problems, instead: Awaited<T>, make: () => T): T {
  const failed = (error: unknown): Awaited<T> => {
    problems.append([unexpected(part, error)]);
    return instead;
  };
  try {
    const made = make();
    return made instanceof Promise ? (made.catch(failed) as T) : made;
  } catch (error) {
    return failed(error) as T;
  }
}

/** The same row, of which nothing throws. */
export function guardedOutput(output: Output, problems: Problems): Output {
  const { made, contents } = output;
  if (made) return { ...output, ...madeOutput(() => guardedMade(output, problems, made)) };
  return { ...output, contents: () => guarded<ReturnType<Output['contents']>>(output, problems, NOT_MADE, contents) };
}

/** What `make` makes, of which nothing throws. */
export function guardedMade(part: Part, problems: Problems, make: () => Made): Made {
  const row = guarded<Made>(part, problems, { contents: () => NOT_MADE }, make);
  return {
    get stamp() {
      return guarded(part, problems, undefined, () => row.stamp);
    },
    contents: () => guarded<string | Uint8Array>(part, problems, NOT_MADE, () => row.contents()),
    reserve: () => guarded(part, problems, undefined, () => row.reserve?.()),
  };
}

/** The problem of an error that nobody expected. */
export function unexpected({ what, file, line }: Part, error: unknown): Problem {
  const place = placeOf(error);
  return {
    severity: 'error',
    code: 'unexpected-error',
    ...(file && { file }),
    ...(line !== undefined && { line }),
    message: `${what.charAt(0).toUpperCase()}${what.slice(1)} cannot be made: ${String(error)}.`.replace(/\.\.$/, '.'),
    cure: `This should not happen. Please report it${place && `, and that it was ${place}`}; the rest of the site is made without it.`,
    subject: what,
  };
}

/** `at buildCv (src/cv/build.ts:33:5)`: the innermost place, without the folders that lead to the project. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s*(at .+)$/m.exec(stack)?.[1] ?? '';
  return place.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[/\\][^\s()]*?[/\\](?=(?:src|tests|\.cache|node_modules)[/\\])/, '');
}
