/**
 * Measures edits in the dev server: from the save of a file until the server answers with the new bytes.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from './timing.ts';

interface Edit {
  what: string;
  /** File to change, and how: `mark` is a word that no file holds. */
  file: string;
  change(text: string, mark: string): string;
  /** Address that must then hold the mark. */
  url: string;
}

const EDITS: readonly Edit[] = [
  { what: 'Markdown', file: 'content/index.md', change: (text, mark) => `${text}\n${mark}\n`, url: '/' },
  {
    what: '.bib entry',
    file: 'data/publications.bib',
    change: (text, mark) => text.replace(/title = \{/, `title = {${mark} `),
    url: '/publications/paper0/',
  },
  {
    what: 'layout',
    file: 'layouts/partials/footer.njk',
    change: (text, mark) => `${text}<!-- ${mark} -->`,
    url: '/publications/paper1/',
  },
  {
    what: 'stylesheet',
    file: 'assets/theme/theme.css',
    change: (text, mark) => `${text}\n.${mark} { color: red }\n`,
    url: '/assets/theme/theme.css',
  },
];

export interface Served {
  /** Seconds from the start of the server to its first page. */
  start: number;
  /** Median milliseconds of each kind of edit. */
  edits: Record<string, number>;
}

/** Starts the server, and makes each kind of edit so many `times`. */
export async function measureServer(root: string, times: number): Promise<Served> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['src/cli/offprint.mjs', 'serve', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = await addressOf(child.stdout);
    await waitFor(`${origin}/`, '');
    const start = (performance.now() - begun) / 1000;
    // The server has shown everything once by then.
    await waitFor(`${origin}/.offprint/problems.js`, '');
    const figures: Record<string, number> = {};
    for (const edit of EDITS) {
      const path = join(root, edit.file);
      const before = readFileSync(path, 'utf8');
      const durations: number[] = [];
      for (let time = 0; time < times; time++) {
        const mark = `mark${edit.what.replace(/\W/g, '')}${time}`;
        await pause(400);
        const started = performance.now();
        writeFileSync(path, edit.change(before, mark));
        await waitFor(origin + edit.url, mark);
        durations.push(performance.now() - started);
      }
      figures[edit.what] = median(durations);
    }
    return { start, edits: figures };
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  }
}

/** The address that the server prints once it listens. */
function addressOf(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
    stream.on('end', () => reject(new Error(`The server ended without an address:\n${printed}`)));
  });
}

async function waitFor(url: string, text: string): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end; await pause(2)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok && (await answer.text()).includes(text)) return;
  }
  throw new Error(`${url} never held “${text}”.`);
}

