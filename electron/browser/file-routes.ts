import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { fileNameHeader, largestUploadBytes } from '../../shared/files/upload.ts';
import { systemCodeOf } from '../files/file-error.ts';
import { attachmentDisposition, safeFileName } from '../files/file-name.ts';
import type { FileShelf } from '../files/file-shelf.ts';
import type { Refusal } from './request-guard.ts';
import { protectiveHeaders } from './response-headers.ts';

class UploadTooLarge extends Error {}

/** Streams the body to the shelf; the name stands in a header, so that the body is the file and nothing else. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  shelf: FileShelf,
): Promise<Refusal | null> {
  // Exactly this type: a form of another site can send only three others without asking first.
  if (request.headers['content-type'] !== 'application/octet-stream') return 'CONTENT_TYPE_UNKNOWN';
  const name = decodedName(request.headers[fileNameHeader]);
  if (name === null) return 'FILE_NAME_INVALID';

  if (Number(request.headers['content-length'] ?? 0) > largestUploadBytes) {
    // The page asks for the size before it uploads. Another client is stopped before it has sent the whole file.
    response.writeHead(413, { ...protectiveHeaders, Connection: 'close' }).end();
    return null;
  }
  if (request.headers.expect !== undefined) response.writeContinue();
  try {
    const token = await shelf.put(Readable.from(bodyUpTo(largestUploadBytes, request)), name, { owned: true });
    const file = { token, name: safeFileName(name), sizeBytes: shelf.find(token)?.sizeBytes ?? 0 };
    response.writeHead(200, { ...protectiveHeaders, 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(file));
  } catch (error) {
    if (response.destroyed) return null; // The page went away; there is no one to answer.
    response.writeHead(statusOf(error), protectiveHeaders).end();
    dropRest(request);
  }
  return null;
}

/** Streams a file of the shelf; what the shelf owns is deleted once it has been delivered whole. */
export async function giveDownload(response: ServerResponse, shelf: FileShelf, token: string): Promise<void> {
  const file = shelf.find(token);
  const content = file === null ? null : await openToRead(file.path);
  if (file === null || content === null) {
    response.writeHead(404, protectiveHeaders).end();
    return;
  }
  response.writeHead(200, {
    ...protectiveHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': file.sizeBytes,
    'Content-Disposition': attachmentDisposition(file.name),
  });
  const stream = content.createReadStream({ end: Math.max(file.sizeBytes - 1, 0) });
  stream.on('error', () => response.destroy());
  response.on('finish', () => {
    if (file.isOwned) shelf.discard(token);
  });
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

/** Null where it cannot be read: said before the answer has begun. */
async function openToRead(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

function decodedName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '' || header.length > 3000) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}

/** Leaves the request open where the one who reads gives up, so that it can still be answered. */
async function* bodyUpTo(limitBytes: number, request: IncomingMessage): AsyncGenerator<Buffer> {
  let takenBytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    takenBytes += chunk.length;
    if (takenBytes > limitBytes) throw new UploadTooLarge();
    yield chunk;
  }
}

const longestDropMs = 10_000;

/** A browser reads the answer only once it has sent everything. */
function dropRest(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const giveUp = setTimeout(() => request.destroy(), longestDropMs).unref();
  request.once('close', () => clearTimeout(giveUp));
}

function statusOf(error: unknown): number {
  if (error instanceof UploadTooLarge) return 413;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? 507 : 500;
}
