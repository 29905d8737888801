/** Questions on a terminal. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
}

/** Returns what was typed; nothing where there is no terminal, or when the person leaves. */
export async function ask(question: string, { input, output }: Terminal): Promise<string> {
  if (!input.isTTY || !output.isTTY) return '';
  const terminal = createInterface({ input, output });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  try {
    return await terminal.question(question, { signal: closed.signal });
  } catch (error) {
    // Ctrl-C and the end of input.
    if (closed.signal.aborted) return '';
    throw error;
  } finally {
    terminal.close();
  }
}

/** Whether an answer means yes. */
export const isYes = (answer: string): boolean => /^\s*y(es)?\s*$/i.test(answer);

/** Whether the person says yes; without a terminal the answer is no. */
export async function agreed(question: string, terminal: Terminal): Promise<boolean> {
  return isYes(await ask(`\n${question} [y/N] `, terminal));
}
