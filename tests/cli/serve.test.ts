/** The server of `npm start`, asked by others than the page beside the editor. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type DevServer } from '../support/dev-server.ts';
import { temporaryProject, type Project } from '../support/project.ts';

let project: Project;
let server: DevServer;
beforeAll(async () => {
  project = temporaryProject('minimal');
  server = await startServer(project.root);
});
afterAll(async () => {
  await server?.stop();
  project?.remove();
});

/** The status of an answer; that of a connection that could not be made is its error. */
function ask(path: string, headers: IncomingHttpHeaders = {}, host = 'localhost'): Promise<number | string> {
  const { port } = new URL(server.url);
  return new Promise((resolve) => {
    const asked = request({ host, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode!);
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code!));
    asked.end();
  });
}

const SOCKET = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };

test.each(['/%', '//', '/..%2f..%2fpackage.json'])('%s is answered, and the server goes on', async (path) => {
  expect(await ask(path)).toBe(400);
  expect(server.running()).toBe(true);
  expect(await ask('/')).toBe(200);
});

test('a name of somebody else’s that was made to lead here gets nothing', async () => {
  expect(await ask('/', { Host: 'evil.example' })).toBe(403);
});

test('a page of another site hears of no saves', async () => {
  expect(await ask('/', { ...SOCKET, Origin: server.url.replace(/\/$/, '') })).toBe(101);
  expect(await ask('/', { ...SOCKET, Origin: 'https://evil.example' })).toBe(400);
});

const outside = Object.values(networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4')?.address;
test.skipIf(outside === undefined)('other machines find nobody', async () => {
  expect(await ask('/', { Host: 'localhost' }, outside)).toBe('ECONNREFUSED');
});
