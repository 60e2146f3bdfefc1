import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { largestAttachmentBytes } from '../../shared/attachments/attachment.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { safeFileName } from '../files/file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { runsWhenOpened } from './runs-when-opened.ts';

/** A file that may be kept inside the archive. */
export interface FileToKeep {
  name: string;
  mediaType: string;
  sha256: string;
  content: Uint8Array;
}

const bytesPerMegabyte = 1024 * 1024;

/**
 * Judges a file and makes its name safe. Errors: ATTACHMENT_EMPTY, ATTACHMENT_TOO_LARGE, ATTACHMENT_RUNS.
 */
export function fileToKeep(givenName: string, content: Uint8Array): FileToKeep {
  const name = safeFileName(givenName);
  if (content.length === 0) throw new ShukeError('ATTACHMENT_EMPTY', { file: name });
  if (content.length > largestAttachmentBytes) throw tooLarge(name, content.length);
  if (runsWhenOpened(name, content)) throw new ShukeError('ATTACHMENT_RUNS', { file: name });
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, mediaType: mediaTypeOf(content), sha256, content };
}

/** Files of the shelf, read whole. Errors: FILE_MISSING, FILE_UNREADABLE, those of `fileToKeep`. */
export async function readFilesToKeep(context: EngineContext, tokens: readonly string[]): Promise<FileToKeep[]> {
  const files: FileToKeep[] = [];
  for (const token of tokens) {
    const file = context.files.find(token);
    if (file === null) throw new ShukeError('FILE_MISSING', { file: '' });
    if (file.sizeBytes > largestAttachmentBytes) throw tooLarge(file.name, file.sizeBytes);
    const content = await readAtMost(file.path, largestAttachmentBytes + 1).catch((cause: unknown) => {
      throw new ShukeError('FILE_UNREADABLE', { file: file.name }, { cause });
    });
    files.push(fileToKeep(file.name, content));
  }
  return files;
}

/** After the act that keeps them: uploads are not needed twice, files of the person's stay where they are. */
export function discardFiles(context: EngineContext, tokens: readonly string[]): void {
  for (const token of tokens) if (context.files.find(token)?.isOwned === true) context.files.discard(token);
}

/** A file can grow while it is read: never more than the limit of it. */
async function readAtMost(path: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const content = Buffer.alloc(Math.min(size, limitBytes));
    let taken = 0;
    while (taken < content.length) {
      const { bytesRead } = await handle.read(content, taken, content.length - taken, taken);
      if (bytesRead === 0) break;
      taken += bytesRead;
    }
    return content.subarray(0, taken);
  } finally {
    await handle.close();
  }
}

function tooLarge(file: string, found: number): ShukeError {
  return new ShukeError('ATTACHMENT_TOO_LARGE', { file, limit: largestAttachmentBytes / bytesPerMegabyte, found });
}
