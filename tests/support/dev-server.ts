/** Starts `offprint serve` in a project, as `npm start` does, and listens to what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from './command.ts';
import { freePort } from './free-port.ts';

export interface DevServer {
  url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** What it has printed since the last call. */
  news(): string;
  running(): boolean;
  stop(): Promise<void>;
}

/** Resolves when the server has told its address. */
export async function startServer(root: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/offprint.mjs', 'serve', '--port', String(port)], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let told = 0;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const running = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!running()) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    if (!(await Promise.race([ended, pause(5000, null)]))) child.kill('SIGKILL');
  };
  for (let waited = 0; !output.includes(`:${port}/`); waited += 100) {
    if (!running() || waited > 90_000) {
      await stop();
      throw new Error(`The server did not start:\n${output}`);
    }
    await pause(100);
  }
  return {
    url: /http:\/\/localhost:\S+/.exec(output)![0],
    output: () => output,
    news() {
      const news = output.slice(told);
      told = output.length;
      return news;
    },
    running,
    stop,
  };
}
