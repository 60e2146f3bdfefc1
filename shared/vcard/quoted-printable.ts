import { decodeText } from './decode-text.ts';

/** The text of a quoted-printable value in its character set. Signs that are no code stand for themselves. */
export function quotedPrintableText(value: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let place = 0;
  while (place < value.length) {
    const code = /^=([0-9a-f]{2})/i.exec(value.slice(place, place + 3));
    if (code) {
      bytes.push(Number.parseInt(code[1] ?? '', 16));
      place += 3;
      continue;
    }
    const character = String.fromCodePoint(value.codePointAt(place) ?? 0);
    bytes.push(...encoder.encode(character));
    place += character.length;
  }
  return decodeText(Uint8Array.from(bytes), charset);
}
