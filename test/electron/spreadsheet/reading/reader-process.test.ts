import { createReadStream, truncateSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackedBatch } from '../../../../electron/spreadsheet/packed-batch.ts';
import type { ReadRequest } from '../../../../electron/spreadsheet/reader.ts';
import type { ReaderCaps } from '../../../../electron/spreadsheet/reader-caps.ts';
import { startSpreadsheetReader } from '../../../../electron/spreadsheet/reader-client.ts';
import type { ColumnMapping, Interpretation } from '../../../../shared/import/fields.ts';
import { interpretationOfOrders } from '../../../fixtures/interpretation-of-orders.ts';
import { rowsXml, workbookOf } from '../../../fixtures/workbook.ts';
import { realData } from '../../../real-data.ts';
import { inTemporaryFile } from './read-whole-table.ts';

type TestedReader = ReturnType<typeof startSpreadsheetReader>;

let reader: TestedReader | undefined;

function startReader(caps?: Partial<ReaderCaps>): TestedReader {
  reader = startSpreadsheetReader(caps === undefined ? {} : { caps });
  return reader;
}

afterEach(() => {
  reader?.close();
  reader = undefined;
});

function requestFor(path: string, mapping: ColumnMapping, changes: Partial<Interpretation> = {}): ReadRequest {
  return {
    path,
    fileName: 'sales.csv',
    reading: {},
    interpretation: interpretationOfOrders(mapping, changes),
  };
}

const simpleMapping: ColumnMapping = { number: [0], day: [1], amount: [2] };
const sales = (rows: number) =>
  `客户号,日期,金额\n${Array.from({ length: rows }, (_, index) => `C${index % 700},2024-01-${String((index % 28) + 1).padStart(2, '0')},${index}.5\n`).join('')}`;

async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

describe('reading in a process of its own', () => {
  it('hands over interpreted rows in order, rejected ones with their cells', async () => {
    await inTemporaryFile('客户号,日期,金额\nC1,2024-01-05,12.50\nC2,gestern,3\n,2024-01-06,1\n', async (path) => {
      const batches: PackedBatch[] = [];
      const summary = await startReader().read(requestFor(path, simpleMapping), (batch) => {
        batches.push(batch);
      });
      expect(summary).toEqual({
        rowsRead: 3,
        sheets: [],
        headings: ['客户号', '日期', '金额'],
        badBytes: 0,
        cutShortAt: null,
        formulasNotComputed: { count: 0, rows: [] },
      });
      const rows = batches.flatMap(({ rowNumbers, lines }) =>
        [...rowNumbers].map((rowNumber, place) => [
          rowNumber,
          lines?.newTexts.day?.[lines.textPlaces.day?.[place] ?? -1],
          lines?.numbers.amountMinor?.[place],
        ]),
      );
      expect(rows).toEqual([
        [2, '2024-01-05', 1250],
        [4, '2024-01-06', 100],
      ]);
      expect(batches.flatMap((batch) => batch.rejected)).toEqual([
        { rowNumber: 3, reason: 'dayUnreadable', field: 'day', value: 'gestern', cells: ['C2', 'gestern', '3'] },
      ]);
      expect(batches.at(-1)?.fractionRead).toBe(1);
    });
  });

  it('waits for batches to be taken, with at most two on their way', async () => {
    await inTemporaryFile(sales(30_000), async (path) => {
      let isTaking = false;
      let rows = 0;
      await startReader().read(requestFor(path, simpleMapping), async (batch) => {
        expect(isTaking).toBe(false);
        isTaking = true;
        await new Promise((resolve) => setImmediate(resolve));
        rows += batch.rowNumbers.length;
        expect(batch.rowsRead).toBe(rows);
        isTaking = false;
      });
      expect(rows).toBe(30_000);
    });
  });

  it('ends the process when the call is aborted, and goes on with a new one', async () => {
    await inTemporaryFile(sales(60_000), async (path) => {
      const tested = startReader();
      const abort = new AbortController();
      let pid: number | undefined;
      const reading = tested.read(
        requestFor(path, simpleMapping),
        () => {
          pid ??= tested.processIds()[0];
          abort.abort(new Error('cancelled by the person'));
        },
        abort.signal,
      );
      await expect(reading).rejects.toThrow('cancelled by the person');
      expect(pid).toBeTypeOf('number');
      expect(await isGone(pid ?? 0)).toBe(true);
      const again = await tested.read(requestFor(path, simpleMapping), () => {});
      expect(again.rowsRead).toBe(60_000);
      expect(tested.processIds()).not.toContain(pid);
    });
  });

  it('ends the process when the program cannot take a batch', async () => {
    await inTemporaryFile(sales(10_000), async (path) => {
      const tested = startReader();
      const reading = tested.read(requestFor(path, simpleMapping), () => {
        throw new Error('disk full');
      });
      await expect(reading).rejects.toThrow('disk full');
      expect(tested.processIds()).toEqual([]);
    });
  });

  it('serves calls one after the other, a refused file between two good ones', async () => {
    await inTemporaryFile(sales(100), async (path) => {
      const tested = startReader();
      const results = await Promise.allSettled([
        tested.read(requestFor(path, simpleMapping), () => {}),
        tested.read(requestFor(`${path}-missing`, simpleMapping), () => {}),
        tested.read(requestFor(path, simpleMapping), () => {}),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: { code: 'FILE_MISSING', values: { file: 'sales.csv' } } });
    });
  });

  it('names the file and the row in what it refuses', async () => {
    await inTemporaryFile('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n', async (path) => {
      await expect(startReader().read(requestFor(path, simpleMapping), () => {})).rejects.toMatchObject({
        code: 'FILE_QUOTE_UNCLOSED',
        values: { file: 'sales.csv', row: 3 },
      });
    });
  });

  it('gives up on a reader that makes no progress, and kills it', async () => {
    await inTemporaryFile(sales(100), async (path) => {
      const tested = startReader({ withoutProgressMs: 1 });
      const reading = tested.read(requestFor(path, simpleMapping), () => {});
      await expect(reading).rejects.toMatchObject({ code: 'FILE_READER_TIMED_OUT', values: { file: 'sales.csv' } });
      expect(tested.processIds()).toEqual([]);
    });
  });

  it('starts another reader where the one it kept was ended between two files', async () => {
    await inTemporaryFile(sales(100), async (path) => {
      const tested = startReader({ withoutProgressMs: 10_000 });
      await tested.read(requestFor(path, simpleMapping), () => {});
      const [kept] = tested.processIds();
      if (kept === undefined) throw new Error('no reader was kept');
      process.kill(kept, 'SIGKILL');
      await expect.poll(() => tested.processIds()).toEqual([]);
      await tested.read(requestFor(path, simpleMapping), () => {});
      expect(tested.processIds()).not.toContain(kept);
    });
  });

  it('outlives a reader that runs out of memory', async () => {
    const texts = Array.from({ length: 600_000 }, (_, index) => `<si><t>another text of its own ${index}</t></si>`);
    const content = workbookOf({
      sheets: [
        {
          name: 'S',
          rows: rowsXml([
            ['a', 'b'],
            ['c', 1],
          ]),
        },
      ],
      sharedStrings: texts.join(''),
    });
    await inTemporaryFile(content, async (path) => {
      const tested = startReader({ processMemoryBytes: 70 * 1024 * 1024 });
      await expect(tested.read(requestFor(path, simpleMapping), () => {})).rejects.toMatchObject({
        code: 'FILE_READER_OUT_OF_MEMORY',
        values: { file: 'sales.csv' },
      });
    });
  });

  it('refuses a 1 GB file at once, and a gzip that unpacks to one endless line', async () => {
    await inTemporaryFile('a,b\n', async (path) => {
      truncateSync(path, 1024 ** 3);
      await expect(startReader().read(requestFor(path, simpleMapping), () => {})).rejects.toMatchObject({
        code: 'FILE_TOO_LARGE',
        values: { limit: 100, found: 1_024 },
      });
      const line = Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(400 * 1024 * 1024, '1,2 ')]);
      writeFileSync(path, gzipSync(line, { level: 1 }));
      await expect(startReader().read(requestFor(path, simpleMapping), () => {})).rejects.toMatchObject({
        code: 'FILE_UNPACKS_TOO_LARGE',
      });
    });
  });

  it('cancels the call under way when it is closed', async () => {
    await inTemporaryFile(sales(20_000), async (path) => {
      const tested = startReader();
      const reading = tested.read(requestFor(path, simpleMapping), () => tested.close());
      await expect(reading).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    });
  });

  it('cannot be used after it was closed', async () => {
    const tested = startReader();
    tested.close();
    await expect(tested.read(requestFor('x', simpleMapping), () => {})).rejects.toThrow('closed');
  });
});

describe('real files are read whole', () => {
  const files: { parts: [string, string]; rows: number; mapping: ColumnMapping; reads: Partial<Interpretation> }[] = [
    {
      parts: ['online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz'],
      rows: 320_705,
      mapping: {
        order: [0],
        product: [1],
        description: [2],
        quantity: [3],
        day: [4],
        unitPrice: [5],
        number: [6],
        country: [7],
      },
      reads: {},
    },
    {
      parts: ['northwind', 'orders_with_details.csv'],
      rows: 2_155,
      mapping: { order: [0], number: [1], day: [3], amount: [7] },
      reads: {},
    },
    {
      parts: ['chinese', '购买情况_gbk.csv'],
      rows: 26_662,
      mapping: { order: [0], number: [1], day: [2], amount: [3] },
      reads: {},
    },
    {
      parts: ['chinese', '超市_utf8.csv'],
      rows: 9_935,
      mapping: { order: [0], name: [11], day: [17], amount: [19] },
      reads: { match: 'name' },
    },
    {
      parts: ['chinese', '超市.xls'],
      rows: 9_935,
      mapping: { order: [0], name: [11], day: [17], amount: [19] },
      reads: { match: 'name' },
    },
  ];
  for (const { parts, rows, mapping, reads } of files) {
    const path = realData(...parts);
    it.skipIf(path === null)(
      `${parts[1]}: ${rows} rows`,
      async () => {
        let taken = 0;
        let rejected = 0;
        const summary = await startReader().read(requestFor(path ?? '', mapping, reads), (batch) => {
          taken += batch.rowNumbers.length;
          rejected += batch.rejected.length;
        });
        expect(summary.rowsRead).toBe(rows);
        expect(taken + rejected).toBe(rows);
        expect(rejected).toBe(0);
      },
      60_000,
    );
  }

  const original = realData('northwind', 'orders_with_details.csv');
  it.skipIf(original === null)('leaves the file itself as it was', async () => {
    const path = original ?? '';
    const before = await buffer(createReadStream(path));
    await startReader().read(requestFor(path, { order: [0], number: [1], day: [3], amount: [7] }), () => {});
    expect((await buffer(createReadStream(path))).equals(before)).toBe(true);
  });
});
