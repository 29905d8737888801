/**
 * A university's web server on this computer: sshd and rsync let somebody in, and nginx shows `public_html` under `/~name/`.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from 'vitest';
import { freePort } from './free-port.ts';
import { isProgram } from './programs.ts';

const NEEDED = ['ssh', 'sshd', 'ssh-keygen', 'rsync', 'nginx'] as const;
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].filter(Boolean);
const programs = Object.fromEntries(NEEDED.map((name) => [name, FOLDERS.map((folder) => join(folder, name)).find(isProgram)]));
const missing = NEEDED.filter((name) => programs[name] === undefined);

if (missing.length > 0) {
  const advice = `Not found: ${missing.join(', ')}. Debian: apt-get install openssh-server rsync nginx-light.`;
  if (process.env['REQUIRE_SERVERS'] === '1') throw new Error(advice);
  console.warn(`\n*** ${advice}\n*** UPLOADING BY RSYNC IS LEFT OUT OF THIS RUN.\n`);
}

/** `describe` where the programs are there; said loudly where they are not, and a failure with REQUIRE_SERVERS=1. */
export const withServers = describe.skipIf(missing.length > 0);

export interface WebServer {
  /** Host as ssh knows it. */
  host: string;
  /** Folder that is served at `url`. */
  folder: string;
  /** `http://…/~ada/` */
  url: string;
  /** Puts the ssh that knows the host before every other. */
  path: string;
  /** How often somebody has been let in so far. */
  logins(): number;
  close(): void;
}

/** Starts both servers. `more`, which is told the served folder, goes into nginx's configuration. */
export async function startWebServer(more: (folder: string) => string = () => ''): Promise<WebServer> {
  const home = mkdtempSync(join(tmpdir(), 'op-web-'));
  // nginx started by root reads as somebody else.
  chmodSync(home, 0o755);
  const folder = join(home, 'ada/public_html');
  mkdirSync(join(home, 'ada'), { recursive: true });
  const [sshPort, webPort] = [await freePort(), await freePort()];
  for (const key of ['host', 'user']) spawnSync(programs['ssh-keygen']!, ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, key)]);
  const put = (name: string, text: string) => writeFileSync(join(home, name), text, { mode: 0o600 });

  put('keys', readFileSync(join(home, 'user.pub'), 'utf8'));
  put('sshd.conf', `Port ${sshPort}
ListenAddress 127.0.0.1
HostKey ${join(home, 'host')}
AuthorizedKeysFile ${join(home, 'keys')}
StrictModes no
UsePAM no
PasswordAuthentication no
PidFile none
`);
  put('known', `[127.0.0.1]:${sshPort} ${readFileSync(join(home, 'host.pub'), 'utf8')}`);
  put('ssh.conf', `Host people.example.org
  HostName 127.0.0.1
  Port ${sshPort}
  User ${userInfo().username}
  IdentityFile ${join(home, 'user')}
  IdentitiesOnly yes
  UserKnownHostsFile ${join(home, 'known')}
  HostKeyAlias [127.0.0.1]:${sshPort}
  BatchMode yes
`);
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/ssh'), `#!/bin/sh\nexec ${programs['ssh']} -F ${join(home, 'ssh.conf')} "$@"\n`, { mode: 0o755 });
  put('nginx.conf', `daemon off;
pid ${join(home, 'nginx.pid')};
error_log stderr;
worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(home, name)};`).join(' ')}
  server {
    listen 127.0.0.1:${webPort};
    absolute_redirect off;
    location /~ada/ { alias ${folder}/; }
  }
  ${more(folder)}
}
`);
  // Root's sshd wants a folder to shut itself into.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const children = [
    spawn(programs['sshd']!, ['-D', '-E', join(home, 'sshd.log'), '-f', join(home, 'sshd.conf')], { stdio: ['ignore', 'ignore', 'pipe'] }),
    spawn(programs['nginx']!, ['-e', 'stderr', '-c', join(home, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] }),
  ];
  await Promise.all([listening(sshPort, children[0]!), listening(webPort, children[1]!)]);
  return {
    host: 'people.example.org',
    folder,
    url: `http://127.0.0.1:${webPort}/~ada/`,
    path: `${join(home, 'bin')}${delimiter}${process.env['PATH']}`,
    logins: () => readFileSync(join(home, 'sshd.log'), 'utf8').match(/^Accepted publickey/gm)?.length ?? 0,
    close() {
      for (const child of children) child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => void (said += text));
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await pause(25);
  }
  throw new Error(`A server did not start: ${said}`);
}
