/**
 * A web server on this computer that stands in for the services on the network, and the function that asks it in their
 * place. Real requests over a real connection: time limits, headers, bytes and closed connections are as they are.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpGet, type Get, type HttpOptions } from '../../src/net/http.ts';

export interface Reply {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Text is sent as UTF-8. */
  body?: string | Uint8Array | object;
  /** Breaks off, or never answers. */
  fault?: 'silence' | 'hang-up';
}

export interface Services {
  get: Get;
  /** Addresses that were asked for, in order. */
  asked: string[];
  headers: IncomingHttpHeaders[];
  /** Waits that were asked for, in milliseconds; none of them is waited. */
  waits: number[];
  close: () => Promise<void>;
}

/**
 * @param replies by address without `https://`; of a list, each request takes the next and the last one stays. Addresses
 *   that are not there answer 404.
 */
export async function recordedServices(
  replies: Readonly<Record<string, Reply | readonly Reply[]>>,
  options: HttpOptions = {},
): Promise<Services> {
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const waits: number[] = [];
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const address = request.url!.slice(1);
    asked.push(address);
    headers.push(request.headers);
    const known = replies[address] ?? { status: 404, body: 'Resource not found.' };
    const all = Array.isArray(known) ? (known as readonly Reply[]) : [known as Reply];
    const count = times.get(address) ?? 0;
    times.set(address, count + 1);
    send(all[Math.min(count, all.length - 1)]!, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const get = httpGet({
    pause: async (milliseconds) => void waits.push(milliseconds),
    ...options,
    fetch: (address, init) => fetch(`http://127.0.0.1:${port}/${String(address).replace(/^https:\/\//u, '')}`, init),
  });
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { get, asked, headers, waits, close };
}

function send({ status = 200, headers = {}, body = '', fault }: Reply, response: ServerResponse): void {
  if (fault === 'silence') return;
  if (fault === 'hang-up') {
    response.destroy();
    return;
  }
  const isData = typeof body === 'object' && !(body instanceof Uint8Array);
  response.writeHead(status, { 'content-type': isData ? 'application/json' : 'text/plain', ...headers });
  response.end(isData ? JSON.stringify(body) : body);
}
