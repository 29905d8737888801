/** One address of another host, asked for politely. */
import { BUSY, retryAfter, userAgent } from '../../net/http.ts';

/**
 * `there`: something answers; `gone`: nothing does, or nothing like it; `unknown`: the host lets no program in, or has no
 * time, which says nothing about visitors.
 */
type State = 'there' | 'gone' | 'unknown';

export interface Verdict {
  state: State;
  /** "answered “404 Not Found”", "did not answer within 15 s". */
  words: string;
  /** Whether a host answered at all. */
  reached: boolean;
}

interface AskOptions {
  /** Milliseconds until an answer must have begun. */
  timeLimit: number;
  pause: (milliseconds: number) => Promise<void>;
}

/** Answers that speak of the one who asks, not of the page: RFC 9110, section 15.5; 999 is LinkedIn's own. */
const REFUSALS = new Set([401, 402, 403, 406, 407, 451, 999]);
/** Longer waits are not waited for, in seconds. */
const LONGEST_WAIT = 30;

/**
 * Asks with HEAD, which costs the host least; where that does not succeed, with GET, since many hosts answer HEAD wrongly. A
 * busy host is asked once more when it says so. Never throws.
 */
export async function ask(address: string, options: AskOptions): Promise<Verdict> {
  const head = await request('HEAD', address, options);
  if (typeof head !== 'string' && head.ok) return verdict(head);
  const get = await request('GET', address, options);
  if (typeof get === 'string' || !BUSY.has(get.status)) return verdict(get);
  const seconds = retryAfter(get.headers.get('retry-after'), Date.now()) ?? 2;
  if (seconds > LONGEST_WAIT) return verdict(get);
  await options.pause(seconds * 1000);
  return verdict(await request('GET', address, options));
}

/** The answer, or why there is none. */
async function request(method: 'HEAD' | 'GET', address: string, { timeLimit }: AskOptions): Promise<Response | string> {
  const signal = AbortSignal.timeout(timeLimit);
  try {
    const response = await fetch(address, { method, signal, headers: { 'user-agent': userAgent(), accept: '*/*' } });
    // Whether it is there is all we want to know.
    await response.body?.cancel();
    return response;
  } catch (error) {
    if (signal.aborted) return `did not answer within ${timeLimit / 1000} s`;
    const cause = (error as { cause?: { code?: unknown; message?: unknown } }).cause;
    return `could not be reached (${String(cause?.code ?? cause?.message ?? (error as Error).message)})`;
  }
}

function verdict(answer: Response | string): Verdict {
  if (typeof answer === 'string') return { state: 'gone', words: answer, reached: false };
  const words = `answered “${`${answer.status} ${answer.statusText}`.trim()}”`;
  if (answer.ok) return { state: 'there', words, reached: true };
  return { state: REFUSALS.has(answer.status) || BUSY.has(answer.status) ? 'unknown' : 'gone', words, reached: true };
}
