import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as startRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { type BrowserHost, startBrowserHost } from '../../../electron/browser/browser-host.ts';
import { startEngineThread } from '../../../electron/browser/engine-thread.ts';
import type { stubContract } from './stub-engine.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Asked {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
}

export type StubClient = ContractRouterClient<typeof stubContract>;

/** A real host on a real port, with its own folders and a small page; the engine is the stub. */
export class HostUnderTest {
  readonly host: BrowserHost;
  readonly folder: string;
  readonly log: string[];
  readonly authority: string;
  readonly #sockets: WebSocket[] = [];

  private constructor(host: BrowserHost, folder: string, log: string[]) {
    this.host = host;
    this.folder = folder;
    this.log = log;
    this.authority = `127.0.0.1:${host.port}`;
  }

  static async start(options: { openAtStart?: string; profileFolder?: string } = {}): Promise<HostUnderTest> {
    const folder = mkdtempSync(join(tmpdir(), 'shuke-host-'));
    const pageFolder = join(folder, 'page');
    mkdirSync(join(pageFolder, 'assets'), { recursive: true });
    writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>page</title>');
    writeFileSync(join(pageFolder, 'assets', 'main-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'outside.js'), 'secret');
    const log: string[] = [];
    const host = await startBrowserHost({
      engine: {
        profileFolder: join(folder, 'profile'),
        homeFolder: folder,
        appVersion: '0.0.0',
        systemLanguage: 'en',
        ...options,
      },
      pageFolder,
      startEngine: () => startEngineThread(new URL('./stub-engine-worker.ts', import.meta.url)),
      log: (code) => log.push(code),
    });
    return new HostUnderTest(host, folder, log);
  }

  get profileFolder(): string {
    return join(this.folder, 'profile');
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    await this.host.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = startRequest(
        { host: '127.0.0.1', port: this.host.port, method, path, headers, agent: false },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
          );
          response.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Exactly these lines, for what no HTTP client would send. */
  askRaw(lines: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.host.port, '127.0.0.1');
      let text = '';
      socket.on('data', (part) => {
        text += part.toString('latin1');
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
  }

  /** The cookie that the one-time link is swapped for. */
  async enter(link = this.host.newLink()): Promise<string> {
    const answer = await this.ask({ path: new URL(link).pathname });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  /** Headers of a write by our own page. */
  own(cookie: string): OutgoingHttpHeaders {
    return { cookie, origin: this.host.url, 'sec-fetch-site': 'same-origin' };
  }

  upload(cookie: string, name: string, body: Buffer | string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.ask({
      method: 'POST',
      path: '/files',
      headers: {
        ...this.own(cookie),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        ...headers,
      },
      body,
    });
  }

  /** Resolves to the open socket, or to the HTTP status of its refusal. */
  openSocket(headers: OutgoingHttpHeaders, path = '/engine'): Promise<WebSocket | number> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${this.authority}${path}`, { headers });
      this.#sockets.push(socket);
      socket.on('open', () => resolve(socket));
      socket.on('unexpected-response', (_request, response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      socket.on('error', (error) => {
        if (socket.readyState !== WebSocket.CLOSING) reject(error);
      });
    });
  }

  async connect(cookie: string): Promise<{ client: StubClient; socket: WebSocket }> {
    const socket = await this.openSocket({ cookie, origin: this.host.url });
    if (typeof socket === 'number') throw new Error(`the socket was refused with ${socket}`);
    socket.binaryType = 'arraybuffer';
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    return { client: createORPCClient(link), socket };
  }
}

export function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.on('close', (code) => resolve(code)));
}
