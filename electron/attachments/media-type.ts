interface Signature {
  mediaType: string;
  matches(bytes: Uint8Array): boolean;
}

function startsWith(...signature: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => signature.every((byte, index) => bytes[index] === byte);
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const hasAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  ascii(text).every((byte, index) => bytes[at + index] === byte);

const signatures: readonly Signature[] = [
  { mediaType: 'image/png', matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { mediaType: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) },
  { mediaType: 'image/gif', matches: (bytes) => hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a') },
  { mediaType: 'image/webp', matches: (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP') },
  // Two letters alone could begin a text; the four bytes that are always zero cannot.
  { mediaType: 'image/bmp', matches: (bytes) => hasAt(bytes, 0, 'BM') && startsWith(0, 0, 0, 0)(bytes.subarray(6)) },
  { mediaType: 'application/pdf', matches: (bytes) => hasAt(bytes, 0, '%PDF-') },
];

/** What a file is by its first bytes, whatever its name says; '' where it is none of those that matter here. */
export function mediaTypeOf(bytes: Uint8Array): string {
  return signatures.find(({ matches }) => matches(bytes))?.mediaType ?? '';
}
