import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { type WebSocket, WebSocketServer } from 'ws';
import { engineSocketPath } from '../../shared/engine-socket.ts';
import { filesPath } from '../../shared/files/upload.ts';
import { EngineKeeper, type EngineProcess } from '../engine/engine-keeper.ts';
import type { EngineOptions } from '../engine/engine-options.ts';
import type { FileShelf } from '../files/file-shelf.ts';
import { startShelf } from '../files/run-folder.ts';
import { readPageFile } from '../page/page-files.ts';
import { Admission } from './admission.ts';
import { closedDoorPage } from './closed-door-page.ts';
import { closeSocket, pipeSocket } from './engine-socket.ts';
import { engineWorkerFile, startEngineThread } from './engine-thread.ts';
import { showInFileManager } from './file-manager.ts';
import { giveDownload, takeUpload } from './file-routes.ts';
import {
  isNavigation,
  isPrefetch,
  type Refusal,
  refusalOfAddress,
  refusalOfRead,
  refusalOfWrite,
} from './request-guard.ts';
import { protectiveHeaders } from './response-headers.ts';
import { stepInsidePage } from './step-inside-page.ts';

// Not imported: for an import Node fills in all the names of the module, and for one of them it loads its own `fetch`, a
// fifth of the time until the host listens.
const { createServer } = process.getBuiltinModule('node:http');

// A page's own frames are small; only what the engine sends can be large.
const largestFrameBytes = 4 * 1024 * 1024;
const mostSockets = 16;
const address = '127.0.0.1';
const enterPath = '/enter/';
const htmlType = { 'Content-Type': 'text/html; charset=utf-8' };

export interface BrowserHostOptions {
  engine: Omit<EngineOptions, 'filesFolder' | 'host'>;
  pageFolder: string;
  port?: number;
  /** By default the engine's own worker thread. */
  startEngine?: () => EngineProcess<MessagePort>;
  /** One line for each refusal or end of the engine: a code, nothing of the request. */
  log?: (code: string) => void;
}

export interface BrowserHost {
  url: string;
  /** Opens the program once. */
  link: string;
  /** A new link for the same run, where the first has been used. */
  newLink(): string;
  port: number;
  close(): Promise<void>;
}

/** Serves the built page on 127.0.0.1, pipes its frames to the engine, takes and gives files; nothing more. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const log = options.log ?? (() => undefined);
  const shelf = startShelf(options.engine.profileFolder);
  const admission = new Admission();
  const keeper = new EngineKeeper<MessagePort>({
    options: { ...options.engine, filesFolder: shelf.folder, host: 'browser' },
    startEngine: options.startEngine ?? (() => startEngineThread(engineWorkerFile())),
    answer: async (request) => ({ isDone: await showInFileManager(request.path) }),
    log,
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrameBytes, perMessageDeflate: false });
  // Without our own handler Node answers a missing Host by itself, with a body.
  const server = createServer({ requireHostHeader: false });
  try {
    await listen(server, options.port ?? 0);
  } catch (error) {
    shelf.clear();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const authority = `${address}:${port}`;
  const url = `http://${authority}`;
  const desk = new FrontDesk({ admission, shelf, log, pageFolder: options.pageFolder, authority, origin: url });

  server.on('request', (request, response) => void desk.serve(request, response));
  server.on('checkContinue', (request, response) => void desk.serve(request, response));
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = desk.refusalOfUpgrade(request) ?? (sockets.clients.size < mostSockets ? null : 'SOCKETS_TOO_MANY');
    if (refusal !== null) {
      log(refusal);
      refuseUpgrade(stream, '403 Forbidden');
      return;
    }
    // Not before the engine answers: an open socket tells the page that it can work again.
    keeper.start().then(
      () => sockets.handleUpgrade(request, stream, head, (socket) => connectSocket(socket)),
      () => refuseUpgrade(stream, '503 Service Unavailable'),
    );
  });
  const connectSocket = (socket: WebSocket): void => {
    const enginesPort = pipeSocket(socket);
    keeper.connect(enginesPort).catch(() => {
      enginesPort.close();
      closeSocket(socket, 'engineRestarting');
    });
  };
  keeper.onGone((why) => {
    for (const socket of sockets.clients) closeSocket(socket, why === 'ended' ? 'hostEnded' : 'engineRestarting');
  });
  keeper.start().catch(() => log('ENGINE_NOT_READY'));

  const newLink = (): string => `${url}${enterPath}${admission.newCode()}`;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    admission.end();
    for (const socket of sockets.clients) closeSocket(socket, 'hostEnded');
    await keeper.close();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    shelf.clear();
  };
  return {
    url,
    link: newLink(),
    newLink,
    port,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface FrontDeskParts {
  admission: Admission;
  shelf: FileShelf;
  pageFolder: string;
  authority: string;
  origin: string;
  log: (code: string) => void;
}

/** Decides of each request whether it is answered, and by what. */
class FrontDesk {
  readonly #parts: FrontDeskParts;

  constructor(parts: FrontDeskParts) {
    this.#parts = parts;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const refusal = await this.#answer(request, response);
      if (refusal !== null) this.#refuse(refusal, request, response);
    } catch {
      this.#parts.log('HOST_DEFECT');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, protectiveHeaders).end();
    }
  }

  refusalOfUpgrade(request: IncomingMessage): Refusal | null {
    const { authority, origin } = this.#parts;
    return (
      refusalOfAddress(request, authority) ??
      refusalOfWrite(request, origin) ??
      this.#refusalOfStranger(request) ??
      (request.method === 'GET' && request.url === engineSocketPath ? null : 'TARGET_INVALID')
    );
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<Refusal | null> {
    const refusal = refusalOfAddress(request, this.#parts.authority);
    if (refusal !== null) return refusal;
    const path = request.url ?? '';
    if (request.method === 'POST') return this.#answerWrite(path, request, response);
    if (request.method !== 'GET') return 'METHOD_UNKNOWN';
    if (path.startsWith(enterPath)) return this.#answerEnter(path.slice(enterPath.length), request, response);
    return this.#answerRead(path, request, response);
  }

  async #answerWrite(path: string, request: IncomingMessage, response: ServerResponse): Promise<Refusal | null> {
    const refusal = refusalOfWrite(request, this.#parts.origin) ?? this.#refusalOfStranger(request);
    if (refusal !== null) return refusal;
    if (path !== filesPath) return 'TARGET_INVALID';
    return takeUpload(request, response, this.#parts.shelf);
  }

  /** From any address: only who presents the code is admitted. */
  #answerEnter(code: string, request: IncomingMessage, response: ServerResponse): Refusal | null {
    const cookie = isPrefetch(request) ? null : this.#parts.admission.enter(code);
    if (cookie !== null) {
      if (refusalOfRead(request) === null) {
        response.writeHead(303, { ...protectiveHeaders, 'Set-Cookie': cookie, Location: '/' }).end();
      } else {
        response.writeHead(200, { ...protectiveHeaders, ...htmlType, 'Set-Cookie': cookie }).end(stepInsidePage);
      }
      return null;
    }
    if (refusalOfRead(request) !== null || this.#refusalOfStranger(request) !== null) return 'LINK_USED';
    response.writeHead(303, { ...protectiveHeaders, Location: '/' }).end();
    return null;
  }

  async #answerRead(path: string, request: IncomingMessage, response: ServerResponse): Promise<Refusal | null> {
    const refusal = refusalOfRead(request) ?? this.#refusalOfStranger(request);
    if (refusal !== null) return refusal;
    if (path.startsWith(`${filesPath}/`)) {
      await giveDownload(response, this.#parts.shelf, path.slice(filesPath.length + 1));
      return null;
    }
    const file = await readPageFile(this.#parts.pageFolder, path);
    if (file === null) {
      response.writeHead(404, protectiveHeaders).end();
      return null;
    }
    response.writeHead(200, {
      ...protectiveHeaders,
      'Content-Type': file.contentType,
      'Content-Length': file.content.length,
      ...(file.isImmutable ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
    });
    response.end(file.content);
    return null;
  }

  #refusalOfStranger(request: IncomingMessage): Refusal | null {
    return this.#parts.admission.isAdmitted(request.headers.cookie) ? null : 'NOT_ADMITTED';
  }

  #refuse(refusal: Refusal, request: IncomingMessage, response: ServerResponse): void {
    this.#parts.log(refusal);
    const isForAPerson = refusal === 'NOT_ADMITTED' || refusal === 'LINK_USED' || refusal === 'SITE_FOREIGN';
    const body = isForAPerson && isNavigation(request) ? closedDoorPage : '';
    response.writeHead(403, {
      ...protectiveHeaders,
      Connection: 'close',
      ...(body === '' ? {} : htmlType),
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  }
}
