/** Opens a file in the person's own editor. */
import { spawn } from 'node:child_process';

/**
 * Starts $VISUAL or else $EDITOR, which may have arguments of their own (`code --wait`), and waits for its end.
 *
 * @returns a sentence where there is no editor to start; undefined otherwise
 */
export function openInEditor(path: string, environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const [program, ...args] = (environment['VISUAL'] || environment['EDITOR'] || '').trim().split(/\s+/u);
  if (!program) return Promise.resolve('Set VISUAL or EDITOR to your editor, such as EDITOR=nano, and --open will start it.');
  return new Promise((resolve) => {
    const child = spawn(program, [...args, path], { stdio: 'inherit' });
    child.on('error', () => resolve(`The editor “${program}” cannot be started. VISUAL or EDITOR says what to start.`));
    child.on('close', () => resolve(undefined));
  });
}
