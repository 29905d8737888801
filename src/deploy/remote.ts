/**
 * A folder on another computer, reached by rsync over ssh. Nothing but rsync need be there: no command is sent through a
 * shell, so no name of a file can be one. https://download.samba.org/pub/rsync/rsync.1
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why nothing could be done there; the message is for the person. */
export class RemoteError extends Error {}

interface RemoteOptions {
  /** `user@host:folder`, or a folder of this computer. */
  target: string;
  /** Port of the ssh server, where it is not the usual one. */
  port?: string | undefined;
}

/** What an upload changes of one file. */
export interface Difference {
  path: string;
  /** Whether there is no such file there yet. */
  isNew: boolean;
}

/** Readable for the web server, whatever the permissions here. */
const READABLE = '--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r';
/** What went wrong, by what was said, since rsync's exit codes do not tell one from the other. The first that fits. */
const REASONS: readonly (readonly [sign: RegExp, reason: string])[] = [
  [
    /^ssh: |Permission denied \(|Host key verification failed|Connection (?:closed|reset) by/m,
    'There was no connection. Try `ssh` with the same name and host first.',
  ],
  [/rsync: (?:command )?not found/, 'There is no rsync there: ask for it to be installed, or copy _site in another way.'],
  [/No space left|quota/i, 'The disk or your quota there is full.'],
  [/Permission denied/, 'Not every file may be written there.'],
  [/(?:)/, 'Not every file could be handed over.'],
];
const NO_RSYNC = 'There is no rsync on this computer. Debian: apt install rsync; Windows: use WSL.';
/** https://download.samba.org/pub/rsync/rsync.1#EXIT_VALUES */
const NOT_ALL = 23;
const NO_FOLDER = 3;

/** The folder on the server that holds the site; `close` ends the connection. */
export class Remote {
  readonly #target: string;
  readonly #shell: string;
  /** Lists for rsync, and the socket of the one connection that all calls share, so that a password is asked for once. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'op-'));

  constructor({ target, port }: RemoteOptions) {
    this.#target = target.endsWith('/') ? target : `${target}/`;
    const shared = ['ControlMaster=auto', `ControlPath=${join(this.#folder, 's')}`, 'ControlPersist=60'];
    const options = [...(process.platform === 'win32' ? [] : shared), ...(port === undefined ? [] : [`Port=${port}`])];
    this.#shell = ['ssh', ...options.map((option) => `-o ${option}`)].join(' ');
  }

  /** The text of a file there; undefined where there is none. */
  async read(name: string): Promise<string | undefined> {
    const copy = join(this.#folder, 'read');
    // A file that is not there counts as one that could not be handed over; the folder itself may not be there yet.
    const { code } = await this.#rsync(['--times', `${this.#target}${name}`, copy], { allowed: [NOT_ALL, NO_FOLDER] });
    return code === 0 ? readFileSync(copy, 'utf8') : undefined;
  }

  /** What `upload` would change, compared by content. */
  async compare(folder: string, paths: readonly string[]): Promise<Difference[]> {
    const { output } = await this.#rsync(['--dry-run', '--out-format=%i %n', ...this.#upload(paths), `${folder}/`, this.#target]);
    return output.split('\n').flatMap((line) => {
      const [, flags, name] = /^[<>]f(\S+) (.+)$/.exec(line) ?? [];
      // Times and permissions alone, such as of a fresh clone, change nothing that a visitor sees.
      if (name === undefined || !/^[c+]/.test(flags!)) return [];
      return [{ path: unescaped(name), isNew: flags!.startsWith('+') }];
    });
  }

  /** Copies files there. Each takes its place only when all have arrived, so that no page stands there without its pictures. */
  async upload(folder: string, paths: readonly string[]): Promise<void> {
    await this.#rsync(['--delay-updates', ...this.#upload(paths), `${folder}/`, this.#target]);
  }

  /** Writes one small file there; makes the folder. */
  async write(name: string, text: string): Promise<void> {
    const folder = join(this.#folder, 'written');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
    await this.#rsync([...this.#upload([name]), `${folder}/`, this.#target]);
  }

  /** Removes these files there, which `folder` must not have, and the folders that they leave empty. Nothing else is touched. */
  async remove(folder: string, paths: readonly string[]): Promise<void> {
    const list = this.#list('gone', [...new Set([...paths.flatMap(foldersOf), ...paths])].map((path) => `/${pattern(path)}`));
    // What no pattern names is out of rsync's sight, and out of sight is out of reach of --delete.
    const args = ['--recursive', '--delete', `--include-from=${list}`, '--exclude=*', `${folder}/`, this.#target];
    await this.#rsync(args, { quiet: /cannot delete non-empty directory/ });
  }

  /** Ends the connection. */
  close(): void {
    if (process.platform !== 'win32' && this.#target.includes(':')) {
      const host = this.#target.slice(0, this.#target.indexOf(':'));
      spawn('ssh', ['-o', `ControlPath=${join(this.#folder, 's')}`, '-O', 'exit', host], { stdio: 'ignore' })
        .on('error', () => undefined)
        .on('close', () => rmSync(this.#folder, { recursive: true, force: true }));
      return;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #upload(paths: readonly string[]): string[] {
    // A line that begins with `#` would be a comment. Compared by content, since a fresh clone has new times.
    const list = this.#list('files', paths.map((path) => `./${path}`), '\0');
    return ['-0', `--files-from=${list}`, '--times', '--checksum', '--compress', READABLE];
  }

  #list(name: string, lines: readonly string[], end = '\n'): string {
    const path = join(this.#folder, name);
    writeFileSync(path, lines.map((line) => line + end).join(''));
    return path;
  }

  /** Runs rsync; rejects with words for the person unless the exit code is one of `allowed`, or all it says is `quiet`. */
  #rsync(
    args: readonly string[],
    { allowed = [], quiet }: { allowed?: readonly number[]; quiet?: RegExp } = {},
  ): Promise<{ code: number; output: string }> {
    return new Promise((resolve, reject) => {
      // The terminal stays ssh's, for passwords and for the question whether a host is the right one. Errors go to a file:
      // a pipe would stay open as long as the shared connection.
      const errors = join(this.#folder, 'errors');
      const sink = openSync(errors, 'w');
      const child = spawn('rsync', ['-e', this.#shell, ...args], { stdio: ['inherit', 'pipe', sink] });
      closeSync(sink);
      let output = '';
      child.stdout!.setEncoding('utf8').on('data', (text: string) => void (output += text));
      child.on('error', (error: NodeJS.ErrnoException) =>
        reject(new RemoteError(error.code === 'ENOENT' ? NO_RSYNC : error.message)));
      child.on('close', (code) => {
        if (code === 0 || allowed.includes(code ?? -1)) return resolve({ code: code!, output });
        const words = readFileSync(errors, 'utf8').trim().split('\n')
          .filter((line) => !/^rsync error:/.test(line) && !quiet?.test(line));
        if (code === NOT_ALL && words.length === 0) return resolve({ code, output });
        const reason = REASONS.find(([sign]) => sign.test(words.join('\n')))![1];
        reject(new RemoteError([reason, ...words.slice(0, 5).map((line) => `  ${line}`)].join('\n')));
      });
    });
  }
}

/** The folders around a file, the outermost first: `a/`, `a/b/`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, depth) => `${steps.slice(0, depth + 1).join('/')}/`);
}

/** A path as a pattern that fits it alone. A backslash counts as one only where there is a wildcard. */
function pattern(path: string): string {
  return /[*?[]/.test(path) ? path.replace(/[\\*?[\]]/g, '\\$&') : path;
}

/** rsync prints what is no plain letter as `\#ooo`, byte by byte. */
function unescaped(name: string): string {
  const bytes = name.replace(/\\#([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return bytes === name ? name : Buffer.from(bytes, 'latin1').toString('utf8');
}
