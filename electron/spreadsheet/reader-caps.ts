/** Where reading a foreign file stops; the figures are those of docs/safety.md. */
export interface ReaderCaps {
  fileBytes: number;
  unpackedBytes: number;
  /** Unpacked bytes per packed byte; judged only above `ratioFreeBytes`. */
  unpackRatio: number;
  /** Up to here any ratio is harmless, and honest files of equal rows reach high ones. */
  ratioFreeBytes: number;
  archiveEntries: number;
  textRows: number;
  workbookRows: number;
  usedColumns: number;
  cellCharacters: number;
  rowCharacters: number;
  processMemoryBytes: number;
  /** A plain text from this size on is read by two processes. */
  sharedFileBytes: number;
  withoutProgressMs: number;
}

const megabyte = 1024 * 1024;

export const defaultReaderCaps: ReaderCaps = {
  fileBytes: 100 * megabyte,
  unpackedBytes: 500 * megabyte,
  unpackRatio: 100,
  ratioFreeBytes: 64 * megabyte,
  // A workbook has a part per sheet, picture and drawing; the largest honest ones hold some thousands.
  archiveEntries: 20_000,
  textRows: 2_000_000,
  // Excel's own limit of a sheet.
  workbookRows: 1_048_576,
  usedColumns: 1_000,
  cellCharacters: 1_000_000,
  rowCharacters: 10_000_000,
  processMemoryBytes: 512 * megabyte,
  // Below it the second process has hardly started when the first is done.
  sharedFileBytes: 8 * megabyte,
  withoutProgressMs: 30_000,
};

/** Excel's own limit of columns (XFD); beyond it a row is counted no further. */
export const sheetColumnLimit = 16_384;
