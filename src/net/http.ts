/**
 * Polite HTTP for the commands that ask other hosts: one request after the other, with a name, a time limit and a size
 * limit; a service that is busy is asked again when it says so. Nothing here runs during a build.
 */
import { setTimeout as wait } from 'node:timers/promises';
import engine from '../../package.json' with { type: 'json' };
import { decodeAnswer } from './decode.ts';

export interface Answer {
  /** As asked for, without secrets: for messages. */
  address: string;
  headers: Headers;
  text: string;
}

export interface Ask {
  accept?: string;
  headers?: Readonly<Record<string, string>>;
  /** Least time since the last request to the same host, in milliseconds. */
  apart?: number;
}

/** Asks for an address. Throws a NetError for every answer but a successful one. */
export type Get = (address: string, ask?: Ask) => Promise<Answer>;

export interface HttpOptions {
  /** For tests. */
  fetch?: typeof globalThis.fetch;
  /** Waits; for tests. */
  pause?: (milliseconds: number) => Promise<void>;
  /** Milliseconds until the whole answer must be there. */
  timeLimit?: number;
  /** Bytes. */
  sizeLimit?: number;
  /** Hears of a wait of more than a moment. */
  waiting?: (host: string, seconds: number) => void;
}

/** A request that led to nothing; the message is a sentence for the person, with the address. */
export class NetError extends Error {
  /** Of the answer; undefined where there was none. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'NetError';
    this.status = status;
  }
}

const TIME_LIMIT = 30_000;
const SIZE_LIMIT = 50_000_000;
/** Milliseconds between two requests to one host. */
const APART = 100;
/** How often a busy service is asked again. */
const TRIES = 3;
/** A service that asks for a longer wait is not waited for, in seconds. */
const LONGEST_WAIT = 90;
/** 429 Too Many Requests (RFC 6585, section 4) and 503 Service Unavailable (RFC 9110, section 15.6.4). */
export const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** Makes a function that asks for addresses; what it remembers of hosts is its own. */
export function httpGet(options: HttpOptions = {}): Get {
  const { timeLimit = TIME_LIMIT, sizeLimit = SIZE_LIMIT, pause = wait, waiting } = options;
  const fetch = options.fetch ?? globalThis.fetch;
  const last = new Map<string, number>();

  const once = async (address: string, { accept, headers }: Ask): Promise<{ response: Response; bytes: Uint8Array }> => {
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const sent = { 'user-agent': userAgent(), ...(accept && { accept }), ...headers };
      // What one host asks for, such as a key, is not carried to another.
      const response = await fetch(address, { headers: sent, signal, redirect: headers === undefined ? 'follow' : 'error' });
      return { response, bytes: await bytesOf(response, sizeLimit, shown(address)) };
    } catch (error) {
      if (!signal.aborted) throw failure(error, address);
      throw new NetError(`${shown(address)} did not answer within ${timeLimit / 1000} s. Try again later.`);
    }
  };

  return async (address, ask = {}) => {
    const { host } = new URL(address);
    for (let tries = 1; ; tries += 1) {
      const since = Date.now() - (last.get(host) ?? 0);
      const apart = ask.apart ?? APART;
      if (since < apart) await pause(apart - since);
      const { response, bytes } = await once(address, ask).finally(() => last.set(host, Date.now()));
      const { status, statusText, headers } = response;
      if (response.ok) return { address: shown(address), headers, text: decodeAnswer(bytes, headers.get('content-type')) };
      const answered = `${shown(address)} answered “${`${status} ${statusText}`.trim()}”`;
      if (!BUSY.has(status)) throw new NetError(`${answered}.`, status);
      const seconds = retryAfter(headers.get('retry-after'), Date.now()) ?? 2 ** tries;
      if (seconds > LONGEST_WAIT) throw new NetError(`${host} asks to wait for ${inWords(seconds)}. Try again then.`, status);
      if (tries > TRIES) throw new NetError(`${answered} ${tries} times over. Try again later.`, status);
      waiting?.(host, seconds);
      await pause(seconds * 1000);
    }
  };
}

/**
 * The value of a JSON answer.
 *
 * @throws NetError where it is none, with the beginning of what came instead
 */
export function jsonOf({ address, text }: Pick<Answer, 'address' | 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const start = text.replace(/\s+/gu, ' ').trim();
    const words = start === '' ? 'nothing at all' : `“${start.length > 60 ? `${start.slice(0, 60)}…` : start}”`;
    throw new NetError(`${address} answered with something that is no JSON: ${words}.`, 200);
  }
}

/** Seconds that a Retry-After field asks for: a number of them, or a date (RFC 9110, section 10.2.3). */
export function retryAfter(field: string | null, now: number): number | undefined {
  if (field === null) return undefined;
  if (/^\s*\d+\s*$/u.test(field)) return Number(field);
  const date = Date.parse(field);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** Reads the body, and gives up where it grows beyond the limit, whatever its length was said to be. */
async function bytesOf(response: Response, limit: number, address: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader!.read()) {
    size += next.value.byteLength;
    if (size > limit) throw new NetError(`${address} answered with more than ${Math.round(limit / 1_000_000)} MB; it was not read.`);
    parts.push(next.value);
  }
  return Buffer.concat(parts);
}

function failure(error: unknown, address: string): NetError {
  if (error instanceof NetError) return error;
  const cause = (error as { cause?: { code?: unknown; message?: unknown } }).cause;
  const words = cause?.code ?? cause?.message ?? (error as Error).message;
  return new NetError(`${shown(address)} could not be reached (${String(words)}). Look whether this computer is online, and try again.`);
}

/** The address without what only the person and the service may know. */
function shown(address: string): string {
  return address.replace(/([?&](?:api_key|key)=)[^&]*/giu, '$1…');
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

let agent: string | undefined;

/** Who asks, as services want to know (RFC 9110, section 10.1.5). */
export function userAgent(): string {
  return (agent ??= `Offprint/${engine.version} (homepage generator; Node.js ${process.versions.node})`);
}
