import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { fileNameHeader, largestUploadBytes } from '../../shared/files/upload.ts';
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
    endUnread(response, 413);
    return null;
  }
  try {
    const token = await shelf.put(request.compose(atMost(largestUploadBytes)), name, { owned: true });
    const file = { token, name: safeFileName(name), sizeBytes: shelf.find(token)?.sizeBytes ?? 0 };
    response.writeHead(200, { ...protectiveHeaders, 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(file));
  } catch (error) {
    if (request.destroyed && !request.complete) return null; // The page went away; there is nobody to answer.
    endUnread(response, statusOf(error));
  }
  return null;
}

/** Streams a file of the shelf; what the shelf owns is deleted once it has been delivered whole. */
export function giveDownload(response: ServerResponse, shelf: FileShelf, token: string): void {
  const file = shelf.find(token);
  if (file === null) {
    response.writeHead(404, protectiveHeaders).end();
    return;
  }
  response.writeHead(200, {
    ...protectiveHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': file.sizeBytes,
    'Content-Disposition': attachmentDisposition(file.name),
  });
  const content = createReadStream(file.path, { end: Math.max(file.sizeBytes - 1, 0) });
  content.on('error', () => response.destroy());
  response.on('finish', () => {
    if (file.isOwned) shelf.discard(token);
  });
  response.on('close', () => content.destroy());
  content.pipe(response);
}

function decodedName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '' || header.length > 3000) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}

function atMost(limitBytes: number): Transform {
  let taken = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      if (taken > limitBytes) done(new UploadTooLarge());
      else done(null, chunk);
    },
  });
}

function endUnread(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...protectiveHeaders, Connection: 'close' }).end();
}

function statusOf(error: unknown): number {
  if (error instanceof UploadTooLarge) return 413;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? 507 : 500;
}
