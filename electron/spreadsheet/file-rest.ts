import type { Delimiter, TextEncoding } from '../../shared/import/recognition.ts';
import type { FileBytes } from './file-bytes.ts';
import type { ReaderCaps } from './reader-caps.ts';

/** The later part of a large text, from the beginning of a line: a second process reads it at the same time. */
export interface FileRest {
  fromByte: number;
  /** Share of the file before it. */
  fromFraction: number;
  encoding: TextEncoding;
  delimiter: Delimiter;
}

/** How a text is read together with another process; a text that has none is read alone. */
export type SharedReading =
  /** The first reads from the beginning, and says as early as it can where the rest begins. */
  { part: 'beginning'; onRest: (rest: FileRest) => void } | { part: 'rest'; rest: FileRest };

/** Less than half: the program deals with the first's rows while the second still reads. */
const shareOfFirst = 0.48;
/** A file with longer lines is not taken for a table. */
const lineEndLookedForBytes = 1024 * 1024;
/** A line feed is never a part of a character in any other of our encodings. */
const wideEncodings: ReadonlySet<TextEncoding> = new Set(['utf-16le', 'utf-16be']);
const lineFeed = 0x0a;

/** Where the rest begins; null where the file is too small to be shared, or cannot be entered in the middle. */
export async function restOfText(
  bytes: FileBytes,
  { encoding, delimiter }: Pick<FileRest, 'encoding' | 'delimiter'>,
  caps: Pick<ReaderCaps, 'sharedFileBytes'>,
): Promise<FileRest | null> {
  if (bytes.gzip || bytes.sizeBytes < caps.sharedFileBytes || wideEncodings.has(encoding)) return null;
  const lookedAtFrom = Math.floor(bytes.sizeBytes * shareOfFirst);
  const window = await (await bytes.source()).read(lookedAtFrom, lineEndLookedForBytes);
  const lineEnd = window.indexOf(lineFeed);
  const fromByte = lookedAtFrom + lineEnd + 1;
  if (lineEnd < 0 || fromByte >= bytes.sizeBytes) return null;
  return { fromByte, fromFraction: fromByte / bytes.sizeBytes, encoding, delimiter };
}
