import { textEncodings } from '../../shared/import/recognition.ts';
import { CardReader } from '../../shared/vcard/read-cards.ts';
import { writeCard } from '../../shared/vcard/write-cards.ts';
import type { FileBytes } from '../spreadsheet/file-bytes.ts';
import type { OpeningContext } from '../spreadsheet/table.ts';
import { encodingOf } from '../spreadsheet/text-table.ts';
import type { AddressBook, CardRecord } from './address-book.ts';

const beginOfCard = /^\s*begin\s*:\s*vcard\s*$/im;

/** A .vcf file, whatever its name. */
export function isVcardFile({ kind, head }: FileBytes): boolean {
  if (typeof kind === 'object') return 'unsupported' in kind && kind.unsupported === 'vcard';
  return kind === 'text' && beginOfCard.test(head.toString('latin1'));
}

/** Reads cards as they arrive: an address book with photos is larger than what should be held at once. */
export async function openVcardFile(bytes: FileBytes, context: OpeningContext): Promise<AddressBook> {
  const encoding = context.reading.encoding ?? (await cardEncoding(bytes, context));
  let badBytes = 0;
  let cutShortAt: number | null = null;

  async function* records(): AsyncGenerator<readonly CardRecord[]> {
    badBytes = 0;
    let cardCount = 0;
    const decoder = new TextDecoder(encoding);
    const reader = new CardReader();
    const recordsOf = (cards: ReturnType<CardReader['end']>): CardRecord[] =>
      cards.map((card) => {
        cardCount += 1;
        return { rowNumber: cardCount, days: [], card: () => card, cells: () => [writtenWithoutPhoto(card)] };
      });
    const read = (text: string): CardRecord[] => {
      badBytes += text.split('\uFFFD').length - 1;
      return recordsOf(reader.push(text));
    };
    for await (const portion of bytes.stream()) {
      context.onProgress();
      yield read(decoder.decode(portion, { stream: true }));
    }
    const last = [...read(decoder.decode()), ...recordsOf(reader.end())];
    cutShortAt = reader.isCutShort ? cardCount : null;
    yield last;
  }

  return {
    source: 'vcard',
    format: null,
    gzip: bytes.gzip,
    encoding: textEncodings.find((known) => known === encoding) ?? null,
    delimiter: null,
    headings: ['vCard'],
    records,
    fractionRead: bytes.fractionRead,
    badBytes: () => badBytes,
    cutShortAt: () => cutShortAt,
  };
}

function writtenWithoutPhoto(card: Parameters<typeof writeCard>[0]): string {
  return writeCard({ ...card, photo: null }, null).trimEnd();
}

/** As the bytes say; where they are no Unicode, as the file itself names it. */
async function cardEncoding(bytes: FileBytes, context: OpeningContext): Promise<string> {
  const { encoding: detected } = await encodingOf(bytes, context);
  if (detected.startsWith('utf-')) return detected;
  const named = /;CHARSET="?([\w-]+)/i.exec(bytes.head.toString('latin1'))?.[1];
  return (named === undefined ? null : legacyEncoding(named)) ?? detected;
}

function legacyEncoding(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch (error) {
    // No such character set.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
