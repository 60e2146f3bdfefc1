import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type RawData, WebSocket } from 'ws';
import { engineSocketCloseCodes } from '../../shared/engine-socket.ts';

// A page that stops reading must not fill the memory: results are paged, so this much never waits honestly.
const mostWaitingBytes = 64 * 1024 * 1024;

/**
 * Pipes the frames of a page's socket to a port for the engine and back; returns that port. A port that
 * closes closes no socket: it does so before the engine's end is known, and a page that came back by then
 * would be handed to the dying one.
 */
export function pipeSocket(socket: WebSocket): MessagePort {
  const { port1: ours, port2: engines } = new MessageChannel();

  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      const bytes = ownBytes(data);
      ours.postMessage(bytes, [bytes.buffer]);
    } else {
      ours.postMessage(textOf(data));
    }
  });
  ours.on('message', (frame: unknown) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > mostWaitingBytes) {
      socket.terminate();
      return;
    }
    if (typeof frame === 'string') socket.send(frame);
    else if (frame instanceof Uint8Array || frame instanceof ArrayBuffer) socket.send(frame, { binary: true });
  });
  socket.on('close', () => ours.close());
  socket.on('error', () => socket.terminate());
  return engines;
}

export function closeSocket(socket: WebSocket, why: keyof typeof engineSocketCloseCodes): void {
  if (socket.readyState === WebSocket.OPEN) socket.close(engineSocketCloseCodes[why]);
}

function textOf(data: RawData): string {
  return ownBytes(data).toString('utf8');
}

/** A copy with a buffer of its own: `ws` hands out slices of a shared one, which would travel whole. */
function ownBytes(data: RawData): Buffer<ArrayBuffer> {
  const parts = Array.isArray(data) ? data : [data instanceof ArrayBuffer ? new Uint8Array(data) : data];
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const bytes = Buffer.from(new ArrayBuffer(length));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}
