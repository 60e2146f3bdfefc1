import { afterAll, describe, expect, it } from 'vitest';
import { StagedFile } from '../../../electron/import/staged-file.ts';
import type { ReadSummary } from '../../../electron/spreadsheet/reader.ts';
import type { ReaderCaps } from '../../../electron/spreadsheet/reader-caps.ts';
import { startSpreadsheetReader } from '../../../electron/spreadsheet/reader-client.ts';
import { ShukeError } from '../../../shared/errors.ts';
import { encodeWith } from '../../fixtures/encode-with.ts';
import { interpretationOfOrders } from '../../fixtures/interpretation-of-orders.ts';
import { inTemporaryFile } from '../spreadsheet/reading/read-whole-table.ts';

const interpretation = interpretationOfOrders({
  order: [0],
  day: [1],
  number: [2],
  name: [3],
  description: [4],
  quantity: [5],
  amount: [6],
});

type Caps = Partial<ReaderCaps>;

const alone: Caps = { sharedFileBytes: Number.POSITIVE_INFINITY };
const byTwo: Caps = { sharedFileBytes: 1 };

/** One for all tests with the same limits: starting its process costs more than reading the file. */
const readers = new Map<Caps, ReturnType<typeof startSpreadsheetReader>>();
afterAll(() => {
  for (const reader of readers.values()) reader.close();
});

function readerWith(caps: Caps) {
  const reader = readers.get(caps) ?? startSpreadsheetReader({ caps });
  readers.set(caps, reader);
  return reader;
}

interface Read {
  summary: ReadSummary;
  progress: { rowsRead: number; fractionRead: number }[];
  processes: number;
  staged: ReturnType<typeof contentOf>;
}

async function read(content: string | Buffer, caps: Caps): Promise<Read> {
  return inTemporaryFile(content, async (path) => {
    const reader = readerWith(caps);
    const staged = new StagedFile('number', 'orders');
    const progress: Read['progress'] = [];
    let processes = 0;
    const request = { path, fileName: 'sales.csv', reading: {}, interpretation };
    const summary = await reader.read(request, (batch) => {
      if (batch.beginsAnew) processes += 1;
      progress.push({ rowsRead: batch.rowsRead, fractionRead: batch.fractionRead });
      staged.add(batch);
    });
    staged.complete(summary.rowsRead);
    const read = { summary, progress, processes, staged: contentOf(staged) };
    staged.close();
    return read;
  });
}

function contentOf(staged: StagedFile) {
  const { customers } = staged;
  return {
    customers: customers.map((votes) => [votes.key, votes.value('name'), votes.rowCount, votes.firstRowNumber]),
    disagreements: customers.map((votes) => votes.disagreements()),
    orders: [...staged.orders()].map((lines) =>
      lines.map(({ product, customer, customerMark: _mark, ...line }) => ({
        ...line,
        customer: customer === null ? null : customers[customer]?.key,
        product: product === null ? null : staged.productAt(product),
      })),
    ),
    rejections: staged.rejections(),
    flags: [...staged.flags],
    rows: [staged.rowsIn, staged.rejectedRows, staged.walkInRows, staged.lineCount],
    days: [staged.firstDay, staged.lastDay],
  };
}

const heading = '单号,日期,客户号,姓名,商品,数量,金额';

/** Customers, orders and products come again all over the file; some rows say nothing, no one or nonsense. */
function lines(count: number): string[] {
  return Array.from({ length: count }, (_, row) => {
    const day = row % 97 === 0 ? 'gestern' : `2024-0${(row % 9) + 1}-1${row % 7}`;
    const customer = row % 13 === 0 ? '' : `C${(row * 31) % 700}`;
    const name = customer === '' ? '' : `客户${(row * 31) % 700}${row % 500 === 3 ? '（旧）' : ''}`;
    const quantity = row % 211 === 0 ? '许多' : String((row % 5) + 1);
    return row % 301 === 300
      ? ''
      : `T${row % 1_900},${day},${customer},${name},${row % 41}号茶具,${quantity},${row % 60}.5`;
  });
}

async function expectTheSame(content: string | Buffer, processes: number): Promise<void> {
  const [one, two] = [await read(content, alone), await read(content, byTwo)];
  expect(one.processes).toBe(1);
  expect(two.processes).toBe(processes);
  expect(two.summary).toEqual(one.summary);
  expect(two.staged).toEqual(one.staged);
}

describe('a large text read by two processes', () => {
  it('is what one would have read: the same rows with their numbers, customers, orders, refusals and marks', async () => {
    const content = [heading, ...lines(3_000)].join('\r\n');
    await expectTheSame(content, 2);
    const { staged, summary } = await read(content, byTwo);
    expect(staged.rejections.length).toBeGreaterThan(30);
    expect(staged.flags.length).toBeGreaterThan(0);
    expect(staged.disagreements.flat().length).toBeGreaterThan(5);
    expect(summary.headings).toEqual(heading.split(','));
  });

  it('whatever its encoding and however a line ends; where a line feed may be half a character, by one', async () => {
    const content = [heading, ...lines(4_000), ''].join('\n');
    await expectTheSame(Buffer.from(encodeWith('gb18030', content)), 2);
    await expectTheSame(Buffer.from(`\uFEFF${content}`, 'utf16le'), 1);
    await expectTheSame(content.replaceAll('\n', '\r'), 1);
  });

  it('by one, where a row runs through the line at which the second would begin', async () => {
    const plain = lines(1_000);
    const long = `T1,2024-01-01,C1,"${Array.from({ length: 3_000 }, (_, line) => `甲乙丙丁 ${line}`).join('\n')}",茶,1,2`;
    const content = [heading, ...plain, long, ...plain].join('\n');
    await expectTheSame(content, 1);
  });

  it('by one, where almost nothing comes before the rest', async () => {
    const content = [heading, ...lines(1_500)].join('\n');
    await expectTheSame(content, 1);
  });

  it('tells how far both have come, and never goes back', async () => {
    const { progress } = await read([heading, ...lines(20_000)].join('\n'), byTwo);
    for (const [at, { rowsRead, fractionRead }] of progress.entries()) {
      expect(rowsRead).toBeGreaterThanOrEqual(progress[at - 1]?.rowsRead ?? 0);
      expect(fractionRead).toBeGreaterThanOrEqual(progress[at - 1]?.fractionRead ?? 0);
    }
    expect(progress.at(-1)?.fractionRead).toBe(1);
  });

  it('names the row of the whole file that it cannot take, and ends where the whole has too many', async () => {
    const content = [heading, ...lines(6_000), `T1,2024-01-01,C1,${'长'.repeat(500)},茶,1,2`, ...lines(20)].join('\n');
    const refusal = async (caps: Caps): Promise<unknown> => {
      try {
        await read(content, caps);
      } catch (error) {
        return error instanceof ShukeError ? { code: error.code, ...error.values } : error;
      }
      return 'taken';
    };
    const tooLong = await refusal({ ...alone, cellCharacters: 400 });
    expect(tooLong).toMatchObject({ code: 'FILE_CELL_TOO_LONG', file: 'sales.csv', row: 6_002 });
    expect(await refusal({ ...byTwo, cellCharacters: 400 })).toEqual(tooLong);
    const tooMany = { code: 'FILE_TOO_MANY_ROWS', file: 'sales.csv', limit: 5_000 };
    expect(await refusal({ ...byTwo, textRows: 5_000 })).toMatchObject(tooMany);
  });

  it('leaves no process behind, however it ends', async () => {
    await inTemporaryFile([heading, ...lines(60_000)].join('\n'), async (path) => {
      const reader = readerWith(byTwo);
      const request = { path, fileName: 'sales.csv', reading: {}, interpretation };
      const abort = new AbortController();
      let both: number[] = [];
      const reading = reader.read(
        request,
        () => {
          both = reader.processIds();
          if (both.length === 2) abort.abort(new Error('cancelled by the person'));
        },
        abort.signal,
      );
      await expect(reading).rejects.toThrow('cancelled by the person');
      expect(both).toHaveLength(2);
      await expect.poll(() => both.filter(isRunning)).toEqual([]);
      expect((await reader.read(request, () => {})).rowsRead).toBe(59_801);
      expect(reader.processIds().length).toBeLessThan(2);
    });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
