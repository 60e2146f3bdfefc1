/** What the first bytes say a file is; its name is never asked. */
export type FileKind =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'ole2'
  | 'biff'
  | 'text'
  | 'markup'
  | { unsupported: string }
  | { unknown: string };

const signatures: readonly { bytes: readonly number[]; kind: FileKind }[] = [
  { bytes: [0x1f, 0x8b], kind: 'gzip' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'ole2' },
  { bytes: [0x09, 0x08], kind: 'biff' },
  { bytes: [0x09, 0x04, 0x06, 0x00], kind: 'biff' },
  { bytes: [0x09, 0x02, 0x06, 0x00], kind: 'biff' },
  { bytes: [0x09, 0x00, 0x04, 0x00], kind: 'biff' },
  { bytes: ascii('%PDF'), kind: { unknown: 'pdf' } },
  { bytes: [0xff, 0xd8, 0xff], kind: { unknown: 'jpeg' } },
  { bytes: [0x89, ...ascii('PNG')], kind: { unknown: 'png' } },
  { bytes: ascii('GIF8'), kind: { unknown: 'gif' } },
  { bytes: ascii('SQLite format 3'), kind: { unknown: 'sqlite' } },
  { bytes: [0x7f, ...ascii('ELF')], kind: { unknown: 'program' } },
  { bytes: [...ascii('MZ'), 0x90], kind: { unknown: 'program' } },
  { bytes: [...ascii('MZ'), 0x00], kind: { unknown: 'program' } },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], kind: { unknown: 'program' } },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], kind: { unknown: 'program' } },
  { bytes: ascii('Rar!'), kind: { unsupported: 'rar' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: { unsupported: '7z' } },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], kind: { unsupported: 'xz' } },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: { unsupported: 'zstd' } },
  { bytes: [...ascii('BZh'), 0x39, 0x31, 0x41], kind: { unsupported: 'bzip2' } },
  { bytes: ascii('{\\rtf'), kind: { unsupported: 'rtf' } },
];

const textSigns: readonly { pattern: RegExp; kind: FileKind }[] = [
  { pattern: /^<(?:\?xml|!doctype|html|head|meta|style|body|table|tr|div|workbook|ss:workbook)\b/i, kind: 'markup' },
  { pattern: /^begin:vcard\b/i, kind: { unsupported: 'vcard' } },
  { pattern: /^begin:vcalendar\b/i, kind: { unsupported: 'ics' } },
  { pattern: /^(?:\[\s{0,20})?\{\s{0,20}"/, kind: { unsupported: 'json' } },
  { pattern: /^mime-version:/i, kind: { unsupported: 'mhtml' } },
];

/** Judges the kind by the beginning of a file. */
export function fileKindOf(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  for (const { bytes, kind } of signatures) {
    if (bytes.every((byte, index) => head[index] === byte)) return kind;
  }
  const start = beginningAsText(head);
  for (const { pattern, kind } of textSigns) if (pattern.test(start)) return kind;
  return looksBinary(head) ? { unknown: 'binary' } : 'text';
}

/** True for UTF-16 without a byte order mark: zeros in every other byte, hardly any in the rest. */
export function utf16ByZeros(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const pairs = Math.max(1, Math.floor(bytes.length / 2));
  const many = 0.1 * pairs;
  const few = 0.01 * pairs;
  if (oddZeros > many && evenZeros <= few) return 'utf-16le';
  if (evenZeros > many && oddZeros <= few) return 'utf-16be';
  return null;
}

function beginningAsText(head: Buffer): string {
  const start = head.subarray(0, 512);
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : (utf16ByZeros(start) ?? 'utf-8');
  return new TextDecoder(encoding).decode(start).trimStart();
}

/** Control bytes that no text program writes; a few stray ones are still text. */
function looksBinary(head: Buffer): boolean {
  const hasUtf16Mark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (hasUtf16Mark || utf16ByZeros(head) !== null) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return controls / head.length > (head.length < 512 ? 0.3 : 0.05);
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')];
}
