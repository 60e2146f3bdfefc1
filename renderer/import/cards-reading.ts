import type { ReadingSettings } from '../../shared/import/recognition.ts';

/** Of how a file is to be read, what matters to an address book. */
export function cardsReading({
  encoding,
  delimiter,
}: ReadingSettings): Pick<ReadingSettings, 'encoding' | 'delimiter'> {
  return { encoding, delimiter };
}
