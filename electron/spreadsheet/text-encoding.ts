import { isAscii, isUtf8 } from 'node:buffer';
import type { TextEncoding } from '../../shared/import/recognition.ts';
import { utf16ByZeros } from './file-kind.ts';
import { frequentCharacters } from './frequent-characters.ts';
import { guessSingleByte } from './single-byte-encoding.ts';

type DoubleByteEncoding = keyof typeof frequentCharacters;

const replacement = '\uFFFD';

/**
 * Judges the encoding by a sample from anywhere in a file; `atStart` says that a byte order mark could
 * stand there. The cut at the end may run through a character.
 */
export function detectEncoding(sample: Buffer, atStart: boolean): TextEncoding {
  return judgeEncoding(sample, atStart).encoding;
}

export interface JudgedEncoding {
  encoding: TextEncoding;
  isDoubtful: boolean;
}

/** The same, and whether another fits nearly as well; `homeCurrency` of the archive decides between such. */
export function judgeEncoding(sample: Buffer, atStart: boolean, homeCurrency?: string): JudgedEncoding {
  const certain = certainEncoding(sample, atStart);
  return certain === null ? guessByLetters(sample, homeCurrency) : { encoding: certain, isDoubtful: false };
}

function certainEncoding(sample: Buffer, atStart: boolean): TextEncoding | null {
  if (atStart) {
    if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8';
    if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
    if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
    // The byte order mark of GB 18030.
    if (sample.subarray(0, 4).equals(Buffer.from([0x84, 0x31, 0x95, 0x33]))) return 'gb18030';
  }
  const byZeros = utf16ByZeros(sample);
  if (byZeros !== null) return byZeros;
  if (isAscii(sample) || isUtf8(withoutCutCharacter(sample))) return 'utf-8';
  return mostlyUtf8(sample) ? 'utf-8' : null;
}

/** True where a sample decides nothing but its ASCII part, so that one from further on should be asked. */
export function isUndecided(sample: Buffer): boolean {
  return isAscii(sample) && (!sample.includes(0) || utf16ByZeros(sample) === null);
}

/** Drops the beginning of a UTF-8 character whose rest lies behind the end of the sample. */
function withoutCutCharacter(sample: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= sample.length; back += 1) {
    const byte = sample[sample.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? sample.subarray(0, sample.length - back) : sample;
    }
  }
  return sample;
}

/** UTF-8 with a few foreign bytes in it (files joined from two programs) still is UTF-8. */
function mostlyUtf8(sample: Buffer): boolean {
  let sequences = 0;
  let broken = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte < 0x80) continue;
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let isWhole = following > 0;
    for (let next = 1; next <= following; next += 1) {
      if (((sample[index + next] ?? 0) & 0xc0) !== 0x80) isWhole = false;
    }
    if (isWhole) {
      sequences += 1;
      index += following;
    } else {
      broken += 1;
    }
  }
  return sequences > 20 * broken;
}

// Below this share of expected characters the bytes are no text of that encoding. Western text read as
// one of them stays under 0.3, its own text is over 0.8.
const leastShare = 0.5;

/** Cyrillic in KOI8 read as Chinese stays below; Chinese whose characters are not frequent, too, but is no Cyrillic. */
const certainShare = 1.15;
const certainLetters = 0.85;

function guessByLetters(sample: Buffer, homeCurrency: string | undefined): JudgedEncoding {
  const candidates: DoubleByteEncoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'];
  let best: { encoding: TextEncoding; score: number } | null = null;
  for (const encoding of candidates) {
    const score = expectedShare(sample, encoding);
    if (score > Math.max(leastShare, best?.score ?? 0)) best = { encoding, score };
  }
  if (best !== null && best.score >= certainShare) return { encoding: best.encoding, isDoubtful: false };
  const byLetters = guessSingleByte(sample, homeCurrency);
  if (best !== null && byLetters.score < certainLetters) return { encoding: best.encoding, isDoubtful: false };
  return byLetters;
}

/** Share of the non-ASCII characters that are common in the encoding's language; frequent ones count more. */
function expectedShare(sample: Buffer, encoding: DoubleByteEncoding): number {
  const { common, others } = countPairs(sample, encoding);
  const pairs = common + others;
  if (pairs === 0) return 0;
  let frequent = 0;
  let foreign = 0;
  for (const character of new TextDecoder(encoding).decode(sample)) {
    if (character === replacement) foreign += 1;
    else if (frequentCharacters[encoding].has(character)) frequent += 1;
  }
  return common / pairs + (0.5 * frequent) / pairs - (5 * foreign) / pairs;
}

/** Counts double-byte characters by whether their code lies among the common ones of the standard. */
function countPairs(sample: Buffer, encoding: DoubleByteEncoding): { common: number; others: number } {
  let common = 0;
  let others = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const lead = sample[index] ?? 0;
    if (lead < 0x80) continue;
    if (encoding === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) {
      // Half-width katakana, one byte: rare in today's files, and what every Chinese text looks like.
      others += 1;
      continue;
    }
    if (index + 1 >= sample.length) break;
    const trail = sample[index + 1] ?? 0;
    if (isCommonPair(lead, trail, encoding)) common += 1;
    else others += 1;
    index += 1;
  }
  return { common, others };
}

function isCommonPair(lead: number, trail: number, encoding: DoubleByteEncoding): boolean {
  switch (encoding) {
    case 'gb18030':
      // GB 2312: marks in rows 1 and 3, the 3,755 characters of level 1 in rows 16 to 55.
      return trail >= 0xa1 && trail <= 0xfe && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7));
    case 'big5':
      // Big5: marks in A1 to A3, the 5,401 frequent characters in A4 to C6.
      return ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)) && lead >= 0xa1 && lead <= 0xc6;
    case 'euc-kr':
      // KS X 1001: marks, and the 2,350 syllables of rows 16 to 40.
      return trail >= 0xa1 && trail <= 0xfe && (lead === 0xa1 || (lead >= 0xb0 && lead <= 0xc8));
    case 'euc-jp':
      // JIS X 0208: marks, kana, and level 1 in rows 16 to 47.
      return (
        trail >= 0xa1 &&
        trail <= 0xfe &&
        (lead === 0xa1 || lead === 0xa3 || lead === 0xa4 || lead === 0xa5 || (lead >= 0xb0 && lead <= 0xcf))
      );
    case 'shift_jis':
      // Marks, kana, and the 2,965 characters of level 1.
      return (
        trail >= 0x40 &&
        trail <= 0xfc &&
        trail !== 0x7f &&
        (lead === 0x81 || lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x98))
      );
  }
}

/** Decodes a file portion by portion and counts what did not belong to its encoding. */
export class CountingDecoder {
  readonly #decoder: TextDecoder;
  readonly #encoding: TextEncoding;
  #isFirst: boolean;
  badBytes = 0;

  /** `isFromStart`: a byte order mark there is no character of the text. */
  constructor(encoding: TextEncoding, isFromStart = true) {
    this.#encoding = encoding;
    this.#isFirst = isFromStart;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: !isFromStart });
  }

  decode(portion: Buffer): string {
    return this.#counted(this.#decoder.decode(portion, { stream: true }));
  }

  end(): string {
    return this.#counted(this.#decoder.decode());
  }

  #counted(decoded: string): string {
    let text = decoded;
    if (this.#isFirst && text !== '') {
      this.#isFirst = false;
      // GB 18030 keeps its byte order mark.
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) this.badBytes += 1;
    if (this.#encoding === 'windows-1252') this.badBytes += text.match(/[\u0080-\u009F]/g)?.length ?? 0;
    return text;
  }
}
