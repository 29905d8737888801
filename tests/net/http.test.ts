import { afterEach, describe, expect, test } from 'vitest';
import { jsonOf, retryAfter, type HttpOptions } from '../../src/net/http.ts';
import { recordedServices, type Reply, type Services } from '../support/recorded-services.ts';

const ADDRESS = 'api.example.org/works';
let services: Services;
afterEach(() => services.close());

async function ask(reply: Reply | readonly Reply[], options: HttpOptions = {}): Promise<string> {
  services = await recordedServices({ [ADDRESS]: reply }, options);
  const answer = await services.get(`https://${ADDRESS}`, { accept: 'application/json' });
  return answer.text;
}

test('an answer comes with what was asked for, by a program that says its name', async () => {
  expect(await ask({ body: 'Hello' })).toBe('Hello');
  expect(services.headers[0]).toMatchObject({ accept: 'application/json', 'user-agent': expect.stringMatching(/^Offprint\/\d/) });
});

describe('a busy service is asked again', () => {
  test.each([429, 503])('after the seconds that it asks for (%i)', async (status) => {
    expect(await ask([{ status, headers: { 'retry-after': '7' } }, { body: 'at last' }])).toBe('at last');
    expect(services.waits).toContain(7000);
  });

  test('after growing times where it says none, and not for ever', async () => {
    await expect(ask({ status: 429 })).rejects.toThrow('https://api.example.org/works answered “429 Too Many Requests” 4 times over.');
    expect(services.waits.filter((wait) => wait >= 1000)).toEqual([2000, 4000, 8000]);
    expect(services.asked).toHaveLength(4);
  });

  test('but not when it wants to be left alone for long', async () => {
    await expect(ask({ status: 429, headers: { 'retry-after': '3600' } })).rejects.toThrow('asks to wait for 60 minutes');
    expect(services.asked).toHaveLength(1);
  });
});

test('who is sent elsewhere goes there, but for requests with headers of their own', async () => {
  const elsewhere = { status: 302, headers: { location: `/${ADDRESS}/elsewhere` } };
  services = await recordedServices({ [ADDRESS]: elsewhere, [`${ADDRESS}/elsewhere`]: { body: 'here' } });
  expect((await services.get(`https://${ADDRESS}`)).text).toBe('here');
  await expect(services.get(`https://${ADDRESS}`, { headers: { 'x-key': 'secret' } })).rejects.toThrow('could not be reached');
  expect(services.asked.filter((address) => address.endsWith('elsewhere'))).toHaveLength(1);
});

test('a wait may be given as a date', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  expect(retryAfter('Sun, 01 Mar 2026 12:00:30 GMT', now)).toBe(30);
  expect(retryAfter('Sun, 01 Mar 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeUndefined();
});

describe('what goes wrong is told with the address', () => {
  test.each<[string, Reply, HttpOptions, string]>([
    ['an error', { status: 500 }, {}, 'https://api.example.org/works answered “500 Internal Server Error”.'],
    ['no answer in time', { fault: 'silence' }, { timeLimit: 50 }, 'https://api.example.org/works did not answer within 0.05 s.'],
    ['a closed connection', { fault: 'hang-up' }, {}, 'https://api.example.org/works could not be reached'],
    ['too much', { body: 'x'.repeat(2_000_001) }, { sizeLimit: 1_000_000 }, 'answered with more than 1 MB'],
  ])('%s', async (_, reply, options, message) => {
    await expect(ask(reply, options)).rejects.toThrow(message);
  });

  test('a key in an address is not told', async () => {
    services = await recordedServices({});
    const asked = services.get('https://api.example.org/works?api_key=secret&page=1');
    await expect(asked).rejects.toThrow('works?api_key=…&page=1 answered “404');
  });

  test('something that is no JSON', () => {
    const address = 'https://api.example.org/works';
    expect(() => jsonOf({ address, text: '<html><title>Maintenance</title>' })).toThrow(
      'https://api.example.org/works answered with something that is no JSON: “<html><title>Maintenance</title>”.',
    );
    expect(() => jsonOf({ address, text: '' })).toThrow('no JSON: nothing at all');
    expect(() => jsonOf({ address, text: '{"title": "cut o' })).toThrow('“{"title": "cut o”');
  });
});

describe('letters arrive whole', () => {
  const latin1 = Uint8Array.from(Buffer.from('Ångström, Erdős'.replace('ő', 'o'), 'latin1'));
  test.each<[string, Uint8Array | string, string, string]>([
    ['UTF-8 without a word about it', 'Ångström – Erdős', 'application/json', 'Ångström – Erdős'],
    ['UTF-8 that is called Latin-1', 'Ångström – Erdős', 'application/json; charset=iso-8859-1', 'Ångström – Erdős'],
    ['Latin-1 that is called so', latin1, 'text/plain; charset=ISO-8859-1', 'Ångström, Erdos'],
    ['Latin-1 that is called UTF-8', latin1, 'text/plain; charset=utf-8', 'Ångström, Erdos'],
    ['Latin-2', Uint8Array.of(0x45, 0x72, 0x64, 0xf5, 0x73), 'text/plain; charset=iso-8859-2', 'Erdős'],
    ['a character set that nobody knows', 'Erdős', 'text/plain; charset=klingon', 'Erdős'],
    ['UTF-16', Uint8Array.from(Buffer.from('\uFEFFErdős', 'utf16le')), 'text/plain', 'Erdős'],
    ['a byte order mark', '\uFEFF{}', 'application/json', '{}'],
  ])('%s', async (_, body, type, expected) => {
    expect(await ask({ body, headers: { 'content-type': type } })).toBe(expected);
  });
});
