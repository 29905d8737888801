/**
 * Times any program, also one that can say nothing of itself as Node can: seconds from start to end, and what the
 * kernel says they took of processor and memory.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Timing } from '../timing.ts';

export interface ProgramTiming extends Timing {
  /**
   * Seconds of all cores together. A program that was held up by others on the machine has taken many seconds, yet no more of
   * these than when alone.
   */
  processor: number;
}

/** The peak is a mark that only rises (`VmHWM` in proc(5)), so that looking seldom loses only the very end. */
const LOOK_EVERY = 10;

/**
 * Runs a program in a folder. Throws when it fails, with what it printed. Programs must follow each other, since the
 * processor is counted for all children at once. Where the system has no /proc, memory and processor are NaN.
 */
export function timedProgram(program: string, args: readonly string[], cwd: string): Promise<ProgramTiming> {
  return new Promise((resolve, reject) => {
    const before = processorOfChildren();
    const started = performance.now();
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let mebibytes = NaN;
    const timer = setInterval(() => (mebibytes = peak(child.pid) ?? mebibytes), LOOK_EVERY);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(timer);
      if (code === 0) resolve({ seconds, mebibytes, processor: processorOfChildren() - before });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed.slice(-2000)}`));
    });
  });
}

/** The first line that a program prints when asked for its version; undefined where there is no such program. */
export function versionOf(program: string, argument: string): string | undefined {
  const { status, stdout } = spawnSync(program, [argument], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n', 1)[0] : undefined;
}

function peak(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Seconds that all children which have ended took so far: fields 16 and 17 of /proc/self/stat (proc(5)), in hundredths. */
function processorOfChildren(): number {
  try {
    // The second field is a name in brackets, which may hold blanks.
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ');
    return (Number(fields[16 - 3]) + Number(fields[17 - 3])) / 100;
  } catch {
    return NaN;
  }
}
