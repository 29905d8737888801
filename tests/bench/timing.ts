/**
 * Times whole Node processes: seconds from start to end, and the memory they took at most.
 */
import { spawn } from 'node:child_process';

export interface Timing {
  seconds: number;
  mebibytes: number;
}

/** Printed by the process itself as it ends; maxRSS is in KiB (https://nodejs.org/api/process.html#processresourceusage). */
const REPORT = "data:text/javascript,process.on('exit',()=>process.stderr.write('\\n@rss '+process.resourceUsage().maxRSS+'\\n'))";

/** Runs `node …arguments` in a folder. Throws when it fails, with what it printed. */
export function timed(args: readonly string[], cwd: string): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', REPORT, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      const memory = /@rss (\d+)/.exec(printed)?.[1];
      if (code !== 0 || !memory) reject(new Error(`${args.join(' ')} ended with ${code}:\n${printed.slice(-2000)}`));
      else resolve({ seconds, mebibytes: Number(memory) / 1024 });
    });
  });
}

/** The middle value; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
