/**
 * Eleventy's own server, for whoever sits at this machine and nobody else: it shows drafts. Other machines do not reach it, pages of
 * other sites that are open in the same browser are refused, and no request ends it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DevServerClass } from '@11ty/eleventy';

/** Whoever forwards a port forwards it to this address. https://datatracker.ietf.org/doc/html/rfc8252#section-7.3 */
const LOOPBACK = '127.0.0.1';

/** Names of this machine. A name of somebody else's may be made to lead here, so all others are refused. */
const OWN_NAME = /^(?:localhost|[a-z\d-]+\.localhost|127\.0\.0\.1|\[::1\])$/;

interface Refusal {
  status: number;
  text: string;
}

const FOREIGN: Refusal = {
  status: 403,
  text: 'This server shows unfinished pages, and answers at http://localhost only.\n',
};
const NO_ADDRESS: Refusal = { status: 400, text: 'This is no address of a page.\n' };
const FAILED: Refusal = { status: 500, text: 'This page cannot be shown. What is wrong with it stands where the server was started.\n' };

/** The server that `Base` is, kept to this machine. `failed` hears of what could not be answered. */
export function localServer(Base: DevServerClass, failed: (error: unknown) => void): DevServerClass {
  return class LocalServer extends Base {
    static override getServer(...args: ConstructorParameters<DevServerClass>): LocalServer {
      return new LocalServer(...args);
    }

    override _serverListen(port: number): void {
      this.server.listen({ port, host: LOOPBACK });
    }

    override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const refusal = refusalOf(request);
      if (refusal) return answer(response, refusal);
      try {
        await super.onRequestHandler(request, response);
      } catch (error) {
        failed(error);
        if (!response.headersSent) answer(response, FAILED);
      }
    }

    override setupReloadNotifier(): void {
      super.setupReloadNotifier();
      // https://github.com/websockets/ws/blob/master/doc/ws.md#servershouldhandlerequest
      this.updateServer.shouldHandle = (request) => refusalOf(request) === undefined;
    }
  };
}

function answer(response: ServerResponse, { status, text }: Refusal): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text);
}

/** Why a request is not answered. */
export function refusalOf({ url = '/', headers: { host = '', origin } }: Pick<IncomingMessage, 'url' | 'headers'>): Refusal | undefined {
  if (!isOwn(host) || (origin !== undefined && !isOwn(origin.replace(/^https?:\/\//, '')))) return FOREIGN;
  return isAddress(url) ? undefined : NO_ADDRESS;
}

function isOwn(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return OWN_NAME.test(name) || isOwnCodespace(name);
}

/**
 * The name under which a codespace shows its ports, which is that of its browser's pages.
 * https://docs.github.com/en/codespaces/developing-in-a-codespace/default-environment-variables-for-your-codespace
 */
function isOwnCodespace(name: string): boolean {
  const { CODESPACE_NAME: codespace, GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN: domain } = process.env;
  return codespace !== undefined && domain !== undefined && name.startsWith(`${codespace}-`.toLowerCase()) && name.endsWith(`.${domain}`);
}

/** Whether it can be read, and leads to nothing outside of the site. */
function isAddress(url: string): boolean {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost/').pathname);
    return !path.includes('\0') && !path.split(/[/\\]/).includes('..');
  } catch {
    return false;
  }
}
