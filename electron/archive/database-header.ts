import { pageBytes, reservedBytes } from './pages.ts';

/** 'Shuk' in ASCII, in the field SQLite keeps for it. */
export const applicationId = 0x5368756b;

/** The fields of page 1 that are judged before SQLite opens the file (https://www.sqlite.org/fileformat2.html). */
export interface DatabaseHeader {
  readonly applicationId: number;
  readonly userVersion: number;
  /** Null where an old program wrote the file without keeping this field. */
  readonly pageCount: number | null;
  readonly isWal: boolean;
  readonly isLayoutKnown: boolean;
}

const utf8Encoding = 1;

export function readDatabaseHeader(page1: Buffer): DatabaseHeader {
  const fileChangeCounter = page1.readUInt32BE(24);
  const pageCountValidFor = page1.readUInt32BE(92);
  const pageCount = page1.readUInt32BE(28);
  return {
    applicationId: page1.readUInt32BE(68),
    userVersion: page1.readUInt32BE(60),
    pageCount: pageCount > 0 && fileChangeCounter === pageCountValidFor ? pageCount : null,
    isWal: page1[18] === 2 || page1[19] === 2,
    isLayoutKnown:
      page1.readUInt16BE(16) === pageBytes && page1[20] === reservedBytes && page1.readUInt32BE(56) === utf8Encoding,
  };
}
