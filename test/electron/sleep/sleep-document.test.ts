import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ModesCompared } from '../../../shared/sleep/contract.ts';
import { sleepModes, sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { realData } from '../../real-data.ts';
import { openTestEngine } from '../test-engine.ts';

const documentPath = join(import.meta.dirname, '../../../docs/sleep.md');
const onlineRetailPath = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');
const cdnowPath = realData('cdnow', 'CDNOW_sample.txt');

/** One order for each customer and purchase day; a sale at a price of zero counts. */
interface Purchase {
  customer: string;
  day: string;
}

/** InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country; the description may hold commas. */
function onlineRetailPurchases(path: string): Purchase[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n').slice(1);
  return lines.flatMap((line) => {
    const cells = line.split(',');
    const [quantity = '', at = '', price = '', customer = ''] = cells.slice(-5);
    const isPurchase = customer !== '' && Number(quantity) > 0 && Number(price) >= 0;
    return isPurchase ? [{ customer: customer.replace(/\.0$/u, ''), day: at.slice(0, 10) }] : [];
  });
}

/** Columns between blanks: customer, number in the sample, day as YYYYMMDD, CDs, dollars. */
function cdnowPurchases(path: string): Purchase[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [customer = '', , date = '', discs = ''] = line.trim().split(/\s+/u);
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    return Number(discs) > 0 ? [{ customer, day }] : [];
  });
}

/** What the program says of these purchases on the day of the last one. */
async function comparedBy(purchases: readonly Purchase[]): Promise<ModesCompared> {
  const days = [...new Set(purchases.map(({ customer, day }) => `${day},${customer}`))].sort();
  const engine = await openTestEngine();
  const lines = days.map((line, at) => `${at + 1},${line},1`);
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n${lines.join('\n')}\n`, { kind: 'orders' });
  return engine.client.sleep.compare({ asOf: days.at(-1)?.slice(0, 10) });
}

const number = (value: number): string => value.toLocaleString('en');
const percent = (share: number | null): string => (share === null ? 'too few' : `${(share * 100).toFixed(1)} %`);
const stateNames = { awake: 'awake', dozing: 'dozing', halfAsleep: 'half asleep', asleep: 'asleep' } as const;

/** The rows between the marks of a data set in `docs/sleep.md`. */
function tableOf({ asOf, statedOn, modes }: ModesCompared): string {
  const row = (name: string, of: (mode: (typeof sleepModes)[number]) => string) =>
    `| ${[name, ...sleepModes.map(of)].join(' | ')} |`;
  return [
    `States on ${statedOn}, purchases up to ${asOf}.`,
    '',
    '| | by fixed days | by own rhythm |',
    '| --- | --- | --- |',
    ...sleepStates.map((state) =>
      row(stateNames[state], (mode) => {
        const { customers, came, rate } = modes[mode].byState[state];
        return `${number(customers)}, of whom ${number(came)} came (${percent(rate)})`;
      }),
    ),
    row('alarmed and stayed away', (mode) => number(modes[mode].alarmedStayedAway)),
    row('alarmed and came', (mode) => number(modes[mode].alarmedCame)),
    row('not alarmed and stayed away', (mode) => number(modes[mode].quietStayedAway)),
    row('not alarmed and came', (mode) => number(modes[mode].quietCame)),
    row('right', (mode) => percent(modes[mode].rightShare)),
    row('states in order', (mode) => (modes[mode].isInOrder ? 'yes' : 'no')),
  ].join('\n');
}

async function holds(dataSet: string, purchases: readonly Purchase[]): Promise<void> {
  const marks = [`<!-- ${dataSet} -->\n\n`, `\n\n<!-- end of ${dataSet} -->`] as const;
  const table = tableOf(await comparedBy(purchases));
  const document = readFileSync(documentPath, 'utf8');
  const [before = '', rest = ''] = document.split(marks[0]);
  const [written = '', after = ''] = rest.split(marks[1]);
  if (process.env.RENEW_SLEEP_TABLES === '1') {
    writeFileSync(documentPath, [before, marks[0], table, marks[1], after].join(''));
  } else {
    expect(written, 'The program says something else. If that is meant: RENEW_SLEEP_TABLES=1, then review.').toBe(
      table,
    );
  }
}

it.skipIf(onlineRetailPath === null)('docs/sleep.md says of Online Retail what the program says', async () => {
  await holds('Online Retail', onlineRetailPurchases(onlineRetailPath ?? ''));
});

it.skipIf(cdnowPath === null)('docs/sleep.md says of CDNOW what the program says', async () => {
  await holds('CDNOW', cdnowPurchases(cdnowPath ?? ''));
});
