/** Runs the command line of a project as a user would, and keeps what it says. */
import { spawn } from 'node:child_process';

export interface Ran {
  exitCode: number;
  /** Both streams, as they came. */
  output: string;
  stdout: string;
  stderr: string;
}

/** Names that would change what a build does, and that the machine running the tests may have set. */
const CLEARED = ['OFFPRINT_URL', 'GITHUB_ACTIONS', 'SOURCE_DATE_EPOCH', 'FORCE_COLOR', 'NODE_OPTIONS', 'VITEST'];

/** The environment of a command: this one, without what would change its behaviour, with what the test asks for. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !CLEARED.includes(name)));
  return { ...clean, NO_COLOR: '1', ...more };
}

/** Runs a program to its end. Never rejects for an exit code. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>>; input?: string },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: environment(options.env), stdio: ['pipe', 'pipe', 'pipe'] });
    const ran: Ran = { exitCode: 0, output: '', stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ran[stream] += text;
        ran.output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, exitCode: code ?? 1 }));
    // A program may end without having read what it was given.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** Runs `offprint VERB …` in a project. */
export function offprint(root: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> {
  return run(process.execPath, ['src/cli/offprint.mjs', ...args], { cwd: root, ...(env && { env }) });
}
