import { afterEach, expect, test } from 'vitest';
import { refusalOf } from '../../src/eleventy/local-server.ts';

afterEach(() => {
  delete process.env['CODESPACE_NAME'];
  delete process.env['GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN'];
});

const status = (headers: { host?: string; origin?: string }, url = '/'): number | undefined => refusalOf({ url, headers })?.status;

test.each(['localhost:8080', 'localhost', 'LOCALHOST:8081', '127.0.0.1:8080', '[::1]:8080', 'ada.localhost:8080'])('%s is this machine', (host) => {
  expect(status({ host })).toBeUndefined();
  expect(status({ host, origin: `http://${host}` })).toBeUndefined();
});

test.each(['evil.example', 'evil.example:8080', 'localhost.evil.example', '192.168.1.7:8080', '127.0.0.1.evil.example', ''])('“%s” is none of its names', (host) => {
  expect(status({ host })).toBe(403);
});

test.each(['https://evil.example', 'http://localhost.evil.example', 'null'])('pages of %s get nothing', (origin) => {
  expect(status({ host: 'localhost:8080', origin })).toBe(403);
});

test('the ports of one’s own codespace are open to its browser, and those of others are not', () => {
  const mine = { host: 'localhost:8080', origin: 'https://blue-owl-x1-8080.app.github.dev' };
  expect(status(mine)).toBe(403);
  process.env['CODESPACE_NAME'] = 'blue-owl-x1';
  process.env['GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN'] = 'app.github.dev';
  expect(status(mine)).toBeUndefined();
  expect(status({ host: 'blue-owl-x1-8080.app.github.dev' })).toBeUndefined();
  expect(status({ host: 'localhost:8080', origin: 'https://red-fox-y2-8080.app.github.dev' })).toBe(403);
});

test.each(['/%', '/%E0%A4%A', '//', '/%00', '/..%2f..%2fetc/passwd', '/..%5csecret'])('%s is no address', (url) => {
  expect(status({ host: 'localhost' }, url)).toBe(400);
});

test.each(['/', '/posts/f%C3%BCr/', '/a..b/?q=%', '/search?q=..'])('%s is one', (url) => {
  expect(status({ host: 'localhost' }, url)).toBeUndefined();
});
