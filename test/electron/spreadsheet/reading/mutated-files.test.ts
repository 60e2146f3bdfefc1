import { utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { startSpreadsheetReader } from '../../../../electron/spreadsheet/reader-client.ts';
import { ShukeError } from '../../../../shared/errors.ts';
import { rowsXml, workbookParts } from '../../../fixtures/workbook.ts';
import { zipOf } from '../../../fixtures/zip.ts';
import { timesOfRun } from '../../../is-whole-run.ts';
import { inTemporaryFile, readWholeTable } from './read-whole-table.ts';

// SHUKE_MUTATED_FILES=10000 for the long run.
const fileCount = Number(process.env.SHUKE_MUTATED_FILES ?? timesOfRun({ usual: 150, whole: 400 }));
const seed = Number(process.env.SHUKE_MUTATION_SEED ?? 20_240_105);

/** Mulberry32 by Tommy Ettinger (public domain): the same numbers for the same seed everywhere. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const table = Array.from({ length: 120 }, (_, index) => [
  `C${index}`,
  `2024-01-${(index % 28) + 1}`,
  `${index}.5`,
  `备注 "${index}", 好`,
]);
const csv = `客户,日期,金额,备注\n${table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}`;
const xml = rowsXml([
  ['客户', '日期', '金额', '备注'],
  ...table.map((row, index) => [...row.slice(0, 2), index, row[3] ?? '']),
]);
const parts = workbookParts({
  sheets: [{ name: 'S', rows: xml.replaceAll('"备', '备') }],
  sharedStrings: '<si><t>a</t></si>',
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
});
const html = `<html><table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([['客户', '日期', '金额'], ...table]), 'S');
const xls: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });

/** Changes, drops, doubles or cuts a few bytes. */
function mutated(content: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(content);
  const at = () => Math.floor(random() * bytes.length);
  for (let step = 0; step < 1 + random() * 8; step += 1) {
    const [from, length] = [at(), Math.floor(random() * 64)];
    switch (Math.floor(random() * 6)) {
      case 0:
        bytes[from] = Math.floor(random() * 256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from)]);
        break;
      case 3:
        bytes = Buffer.from(bytes.subarray(0, Math.max(1, from)));
        break;
      case 4:
        bytes.fill(
          [0x00, 0xff, 0x22, 0x3c, 0x0d][Math.floor(random() * 5)] ?? 0,
          from,
          Math.min(from + length, bytes.length),
        );
        break;
      default:
        bytes.writeUInt8((bytes[from] ?? 0) ^ (1 << Math.floor(random() * 8)), from);
    }
    if (bytes.length === 0) break;
  }
  return bytes;
}

const makers: Record<string, (random: () => number) => Buffer> = {
  CSV: (random) => mutated(Buffer.from(csv), random),
  'CSV in UTF-16': (random) => mutated(Buffer.from(`\uFEFF${csv}`, 'utf16le'), random),
  HTML: (random) => mutated(Buffer.from(html), random),
  'a workbook file': (random) => mutated(zipOf(parts), random),
  // The checksums are right, the XML inside is not.
  'XML inside a workbook': (random) =>
    zipOf(
      parts.map((part) => (random() < 0.5 ? part : { ...part, content: mutated(Buffer.from(part.content), random) })),
    ),
};

describe(`mutated files (faults 69), seed ${seed}`, () => {
  for (const [kind, make] of Object.entries(makers)) {
    it(`${kind}: each is read or refused with a code, none in more than five seconds`, async () => {
      const random = randomFrom(seed);
      for (let file = 0; file < fileCount / Object.keys(makers).length; file += 1) {
        const content = make(random);
        const startedMs = performance.now();
        try {
          await readWholeTable(content);
        } catch (error) {
          if (!(error instanceof ShukeError)) throw new Error(`file ${file} of ${kind}`, { cause: error });
        }
        expect(performance.now() - startedMs).toBeLessThan(5_000);
      }
    }, 600_000);
  }

  const reader = startSpreadsheetReader({ caps: { withoutProgressMs: 5_000 } });
  afterAll(() => reader.close());

  it('old workbooks: each is read or refused with a code that is no defect', async () => {
    const random = randomFrom(seed);
    const interpretation = {
      kind: 'orders' as const,
      mapping: { number: [0], day: [1], amount: [2] },
      match: 'number' as const,
      dateOrder: 'ymd' as const,
      decimalMark: 'point' as const,
      positiveReturns: 'asWritten' as const,
      homeCurrency: 'CNY',
      date1904: false,
    };
    for (let file = 0; file < fileCount / 10; file += 1) {
      await inTemporaryFile(mutated(xls, random), async (path) => {
        try {
          const summary = await reader.read({ path, fileName: `${file}.xls`, reading: {}, interpretation }, () => {});
          expect(summary.rowsRead).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ShukeError);
          if (error instanceof ShukeError) expect(error).not.toMatchObject({ code: 'DEFECT' });
        }
      });
    }
  }, 600_000);
});
