import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-rank-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'Regency Gifts.shuke');
const empty = join(folder, 'empty.shuke');
const orders = join(folder, 'orders.csv');
const year = ['--from', '2026-01-01', '--to', '2026-12-31'];
const rank = (...words: string[]) => shuke('rank', '--archive', archive, ...year, ...words);

interface Ranked {
  top: number;
  before: { from: string; to: string; days: number; covered: number } | null;
  rows: { rank: number; class: string | null; before: { rank: number; net: string } | null; change: string }[];
}

interface Moved {
  before: { net: string };
  now: { net: string };
  parts: Record<string, { customers: number }>;
  rows: { change: string }[];
}

interface Scored {
  rows: { rank: number; rankRevenue: number | null; rankValue: number | null }[];
}

/** Ten customers by revenue, the last of whom brought eight others. */
async function shopWithReferrals(name: string): Promise<string> {
  const referred = join(folder, 'referred.csv');
  const shop = join(folder, name);
  const bought = Array.from({ length: 10 }, (_, at) => `o${at},2026-06-01,c${at},${(10 - at) * 100}`);
  const people = Array.from({ length: 8 }, (_, at) => `b${at}`);
  const brought = people.map((number) => `${number},2026-06-02,${number},112.50`);
  writeFileSync(orders, `order number,order date,customer number,amount\n${[...bought, ...brought].join('\n')}\n`);
  writeFileSync(referred, `customer number,referred by\n${people.map((number) => `${number},c9\n`).join('')}`);
  await shuke('new', shop, '--currency', 'GBP');
  for (const [file, kind] of [
    [orders, 'orders'],
    [referred, 'customers'],
  ] as const) {
    expect(await shuke('import', file, '--archive', shop, '--kind', kind)).toMatchObject({ exitCode: 0 });
  }
  return shop;
}

beforeAll(async () => {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `${index},2026-0${(index % 9) + 1}-01,${index},Customer ${index},${100 - index}.50`,
  );
  writeFileSync(
    orders,
    `order number,order date,customer number,name,amount\n${lines.join('\n')}\nx,2025-12-23,3,Customer 3,7.00\n`,
  );
  for (const path of [archive, empty]) await shuke('new', path, '--currency', 'GBP');
  expect(await shuke('import', orders, '--archive', archive, '--kind', 'orders')).toMatchObject({ exitCode: 0 });
}, 60_000);

it('a list of orders that is imported as a scoring sheet is said to be none', async () => {
  const said = await shuke('import', orders, '--archive', archive, '--kind', 'scores', '--json');
  expect(said.exitCode).not.toBe(0);
  expect(JSON.stringify(said)).toContain('SCORING_SHEET_NONE');
});

it('--rejected writes the rows of a scoring sheet that cannot be taken, with the reasons', async () => {
  const sheet = join(folder, 'sheet.xlsx');
  expect(await shuke('scoring-sheet', '--archive', archive, '--out', sheet)).toMatchObject({ exitCode: 0 });
  const [filled] = (await readXlsx(readFileSync(sheet))).sheets;
  const lines = (filled?.rows ?? []).map((row) =>
    row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','),
  );
  const csv = join(folder, 'sheet.csv');
  writeFileSync(csv, lines.join('\n').replace(/\n"[^"]*"/u, '\n"nobody"'));
  const rejected = join(folder, 'not-taken.xlsx');
  const taken = await shuke('import', csv, '--archive', archive, '--kind', 'scores', '--rejected', rejected, '--json');
  expect(taken.json()).toMatchObject({ unknownCustomers: [{ number: 'nobody' }] });
  const [notTaken] = (await readXlsx(readFileSync(rejected))).sheets;
  expect(notTaken?.rows).toHaveLength(2);
  expect(notTaken?.rows[1]?.[1]).toContain('nobody has the number nobody');
});

describe('rank', () => {
  it('--split and --limits say how the classes are split, and refuse what is no pair of limits', async () => {
    const total = (await rank('--split', 'total', '--limits', '50,75', '--json')).json<Ranked>();
    expect(total).toMatchObject({ split: 'total', limits: [50, 75] });
    expect(total.rows.map((row) => row.class).join('')).toBe('AAAAAABBBCCC');
    expect((await rank('--limits', '50', '--json')).exitCode).toBe(2);
    expect((await rank('--limits', '75,50', '--json')).exitCode).toBe(2);
  });

  it('--by profit ranks nobody whose costs are unknown and says how many', async () => {
    const byProfit = (await rank('--by', 'profit', '--json')).json<Ranked & { leftOut: { reason: string }[] }>();
    expect(byProfit).toMatchObject({ by: 'profit', profit: null, knownShare: 0, rows: [] });
    expect(byProfit.leftOut).toMatchObject([{ reason: 'costUnknown', customers: 12 }]);
    const out = join(folder, 'profit.csv');
    expect((await rank('--by', 'profit', '--out', out, '--json')).json()).toMatchObject({ out, replaced: false });
    expect(readFileSync(out, 'utf8')).toContain('Share of sales with a known cost');
  });

  it('--channel and the like count only the sales that fit, and the answer says so', async () => {
    const narrowed = (await rank('--channel', 'Web', '--tag', 'x', '--json')).json<Ranked>();
    expect(narrowed).toMatchObject({ narrowing: { channel: 'Web', tag: 'x' }, rows: [] });
  });

  it('--limit limits the rows and changes no class; --candidates, or --top, sets the top N', async () => {
    const all = (await rank('--json')).json<Ranked>();
    const limited = (await rank('--limit', '4', '--json')).json<Ranked>();
    expect(limited.rows).toEqual(all.rows.slice(0, 4));
    expect(limited.top).toBe(all.top);
    const [candidates, top] = [await rank('--candidates', '4', '--json'), await rank('--top', '4', '--json')];
    expect(candidates.json()).toEqual(top.json());
    expect(candidates.json<Ranked>().rows).toHaveLength(12);
    expect(
      candidates
        .json<Ranked>()
        .rows.map((row) => row.class)
        .slice(0, 5),
    ).toEqual(['A', 'B', 'C', 'C', null]);
    expect((await rank('--limit', '2')).out.match(/^\d+\t/gm)).toHaveLength(2);
  }, 60_000);

  it('--roll-up household ranks households as one customer, with their members, compared, and as a table', async () => {
    const members = join(folder, 'groups.csv');
    writeFileSync(members, 'customer number,group,kind of group\n4,Fours,Household\n5,Fours,Household\n');
    expect(await shuke('import', members, '--archive', archive, '--kind', 'groups')).toMatchObject({ exitCode: 0 });
    const ranked = (await rank('--roll-up', 'household', '--limit', '2', '--json')).json<Record<string, unknown>>();
    expect(ranked).toMatchObject({
      rollUp: 'household',
      customers: 11,
      rows: [
        {
          rank: 1,
          number: '4',
          name: 'Fours',
          net: '192.00',
          members: [
            { number: '4', name: 'Customer 4', net: '96.50' },
            { number: '5', name: 'Customer 5', net: '95.50' },
          ],
        },
        { rank: 2, name: 'Customer 0', members: null },
      ],
    });
    expect((await rank('--roll-up', 'household', '--limit', '1')).out).toContain('Customer 4, Customer 5');
    const combined = await rank(
      '--roll-up',
      'household',
      '--by',
      'combined',
      '--weight',
      '30',
      '--limit',
      '2',
      '--json',
    );
    expect(combined.json<Record<string, unknown>>()).toMatchObject({
      by: 'combined',
      weight: 30,
      shopMeans: { loyalty: null },
      rows: [
        {
          rank: 1,
          number: '4',
          name: 'Fours',
          moneyScore: 100,
          factors: { loyalty: { score: null, source: 'unknown' } },
          members: [{ number: '4' }, { number: '5' }],
        },
        { members: null },
      ],
    });
    const byProfit = (await rank('--roll-up', 'household', '--by', 'profit', '--json')).json<Ranked>();
    expect(byProfit).toMatchObject({ by: 'profit', rollUp: 'household', groups: 0, profit: null, rows: [] });
    const compared = (await rank('--roll-up', 'household', '--compare', '--json')).json<Ranked>();
    expect(compared.rows[0]).toMatchObject({ name: 'Fours', before: null, change: '192.00' });
    const out = join(folder, 'households.csv');
    const saved = (await rank('--roll-up', 'household', '--out', out, '--json')).json<Record<string, unknown>>();
    expect(saved).toMatchObject({ out, replaced: false });
    const [headings, first] = readFileSync(out, 'utf8').split('\n');
    expect(headings).toContain('Members');
    expect(first).toContain('Customer 4 96.50, Customer 5 95.50');
  }, 60_000);

  it('--roll-up with --out in .xlsx is the whole workbook: the page to hand over, charts, members', async () => {
    const members = join(folder, 'groups.csv');
    writeFileSync(members, 'customer number,group,kind of group\n4,Fours,Household\n5,Fours,Household\n');
    await shuke('import', members, '--archive', archive, '--kind', 'groups');
    const out = join(folder, 'households.xlsx');
    const saved = await rank('--roll-up', 'household', '--by', 'combined', '--weight', '30', '--out', out);
    expect(saved).toMatchObject({ exitCode: 0 });
    const { sheets } = await readXlsx(readFileSync(out));
    const names = ['Report', 'Summary', 'Charts', 'Ranking', 'Named list and care', 'Movement', 'Turnover', 'Method'];
    expect(sheets.map(({ name }) => name)).toEqual([...names, 'Chart figures']);
    const [report, , charts, ranking, , movement, turnover] = sheets;
    expect(report?.rows.flat().join('\n')).toMatch(
      /^1 household brings \d+% of the revenue \(members who bought: 2\);/mu,
    );
    expect(charts?.charts).toHaveLength(3);
    expect(ranking?.rows[1]?.at(-1)).toBe('Members');
    expect(ranking?.rows[2]?.slice(0, 4)).toEqual([1, '4', 'Fours', 192]);
    expect(ranking?.rows[2]?.at(-1)).toBe('Customer 4 96.50, Customer 5 95.50');
    expect(movement?.rows[1]?.[0]).toContain('Households');
    expect(movement?.rows.find(([first]) => first === 'Step')?.[1]).toBe('Households and customers');
    expect(movement?.rows.find((row) => row[1] === 'Fours')?.at(-1)).toBe('Customer 4 96.50, Customer 5 95.50');
    expect(turnover?.rows.find((row) => row[0] === 'Difference')?.[2]).toBe(0);
    const moved = await shuke('movement', '--archive', archive, ...year, '--roll-up', 'household', '--json');
    expect(moved.json<{ rows: unknown[] }>().rows).toContainEqual(
      expect.objectContaining({
        name: 'Fours',
        members: [
          { number: '4', name: 'Customer 4', change: '96.50' },
          { number: '5', name: 'Customer 5', change: '95.50' },
        ],
      }),
    );
  }, 60_000);

  it('--by value and --by combined rank by what money does not show; every row says its places in all three', async () => {
    const byRevenue = (await rank('--by', 'revenue', '--json')).json<Scored>();
    const byValue = (await rank('--by', 'value', '--json')).json<Scored>();
    const combined = (await rank('--by', 'combined', '--weight', '30', '--json')).json<Scored>();
    expect(byRevenue.rows.map((row) => row.rank)).toEqual(byRevenue.rows.map((row) => row.rankRevenue));
    expect(byValue.rows.map((row) => row.rank)).toEqual(byValue.rows.map((row) => row.rankValue));
    expect(combined).toMatchObject({ weight: 30, weights: { loyalty: 1 }, shopMeans: { loyalty: null } });
    expect(combined.rows[0]).toMatchObject({
      moneyScore: 100,
      value: null,
      confidence: 0,
      factors: { loyalty: { score: null, source: 'unknown', evidence: { purchaseDays: 1 } } },
    });
    expect((await rank('--by', 'value', '--min-confidence', '0.5', '--json')).json<Scored>().rows).toEqual([]);
  }, 60_000);

  it('--out of a ranking by more than money is that ranking; --min-confidence holds for the file, and both say so', async () => {
    const shop = await shopWithReferrals('known.shuke');
    const listed = async (path: string, name: string, ...words: string[]) => {
      const out = join(folder, name);
      const said = await shuke('rank', '--archive', path, '--by', 'combined', '--out', out, ...words);
      expect(said).toMatchObject({ exitCode: 0 });
      if (name.endsWith('.csv')) {
        const rows = readFileSync(out, 'utf8').trimEnd().split('\n');
        return { headings: rows[0], count: rows.length - 1, out: said.out };
      }
      const { sheets } = await readXlsx(readFileSync(out));
      return { count: sheets.find((sheet) => sheet.name === 'Ranking')?.rows[0]?.[0], out: said.out };
    };
    const all = await listed(shop, 'all.csv');
    expect(all.headings).toContain('unknown as average');
    expect(all.count).toBe(18);
    // Of everybody in one shop the factor in use is known, of nobody in the other.
    for (const name of ['known.csv', 'known.xlsx']) {
      const known = await listed(shop, name, '--min-confidence', '0.5');
      expect(known.count).toBe(18);
      expect(known.out).toContain('18 of 18 are known by at least 50%; only they are listed');
      const none = await listed(archive, name, ...year, '--min-confidence', '0.5');
      expect(none.count).toBe(0);
      expect(none.out).toContain('0 of 12 are known by at least 50%; only they are listed');
    }
    expect((await rank('--by', 'combined', '--min-confidence', '0.5', '--json')).json()).toMatchObject({
      ...{ customers: 12, listed: 0, minConfidence: 0.5, rows: [] },
    });
  }, 60_000);

  it.each([
    ['--weights', '{"charm": 2}'],
    ['--weights', 'loyalty=2'],
    ['--weights', '{"loyalty": -1}'],
    ['--weight', '101'],
    ['--min-confidence', 'half'],
    ['--by', 'charm'],
  ])('%s %s is refused with what could be written instead', async (...words) => {
    const refused = await rank(...words);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain(words[0]);
  });

  it('overlooked lists nobody where money shows all there is', async () => {
    const found = await shuke('overlooked', '--archive', archive, ...year, '--json');
    expect(found).toMatchObject({ exitCode: 0 });
    expect(found.json()).toEqual([]);
    expect((await shuke('overlooked', '--archive', archive, ...year)).out).toContain('Nobody is overlooked');
  });

  it('overlooked says of each what the page says: both ranks, the degree, and the sentence by its code and figures', async () => {
    const shop = await shopWithReferrals('overlooked.shuke');
    const overlooked = (...words: string[]) => shuke('overlooked', '--archive', shop, ...words);
    const [found] = (await overlooked('--json')).json<Record<string, unknown>[]>();
    expect(Object.keys(found ?? {})).toEqual(
      'number name degree rankRevenue class rankValue cautiousValue confidence why'.split(' '),
    );
    expect(found).toMatchObject({
      number: 'c9',
      degree: 'first',
      rankRevenue: 18,
      class: null,
      rankValue: 1,
      why: [{ factor: 'referrals', code: 'brought', values: { count: 8, net: '900.00', currency: 'GBP' } }],
    });
    expect((await overlooked()).out).toContain('c9');
    expect((await overlooked()).out).toContain('brought 8 customers, worth');
  }, 60_000);

  it('named lists the key accounts, puts on and takes off with a reason; care says what each lacks', async () => {
    const named = (...words: string[]) => shuke('named', '--archive', archive, ...words);
    const proposed = (await named('--json')).json<{ number: string; state: string | null; proposal: string }[]>();
    expect(proposed[0]).toEqual({
      ...{ number: '3', name: 'Customer 3', since: null, reason: '', lookedAfterBy: '', visitRhythm: null, goal: '' },
      ...{ nextStep: null, state: null, proposal: 'comesIn' },
    });
    expect((await named()).out).toContain('3 Customer 3: not on the list; review: Comes in');
    expect(await named('--add', '3')).toMatchObject({ exitCode: 2 });
    expect(await named('--add', '3', '--remove', '4', '--reason', 'x')).toMatchObject({ exitCode: 2 });
    expect(await named('--add', 'nobody', '--reason', 'x')).toMatchObject({ exitCode: 1 });
    const [added] = (await named('--add', '3', '--reason', 'brings others', '--json')).json<
      Record<string, unknown>[]
    >();
    expect(added).toMatchObject({ number: '3', name: 'Customer 3', reason: 'brings others', state: 'named' });
    expect(Object.keys(added ?? {})).toEqual(
      'number name since reason lookedAfterBy visitRhythm goal nextStep state proposal'.split(' '),
    );
    const care = (await shuke('care', '--archive', archive, '--json')).json<{ rows: unknown[] }>();
    expect(care).toMatchObject({
      accounts: 1,
      gaps: { lookedAfter: 1, preferences: 1, people: 1, birthday: 1, contact: 1, cases: 0, own: 1, nextStep: 1 },
      rows: [{ number: '3', name: 'Customer 3', facts: { lookedAfter: false, cases: true } }],
    });
    expect((await shuke('care', '--archive', archive)).out).toContain('3 Customer 3: missing: Looked after');
    const [left] = (await named('--remove', '3', '--reason', 'moved away', '--json')).json<Record<string, unknown>[]>();
    expect(left).toMatchObject({ number: '3', state: 'left', reason: 'moved away', since: added?.since });
    expect((await named()).out).toContain(`taken off since ${added?.since}, moved away`);
  }, 60_000);

  it('referrers lists nobody where nobody is noted as having brought anyone', async () => {
    expect((await shuke('referrers', '--archive', archive, '--json')).json()).toEqual([]);
    expect((await shuke('referrers', '--archive', archive)).out).toContain('Nobody');
  });

  it('movement says what came and what went, against any period, and adds up', async () => {
    const movement = (...words: string[]) => shuke('movement', '--archive', archive, ...year, ...words);
    const found = (await movement('--against', 'lastYear', '--json')).json<Moved>();
    expect(found).toMatchObject({
      before: { from: '2025-01-01', to: '2025-12-31', days: 365, daysCovered: 9, net: '7.00' },
      parts: { new: { customers: 11 }, up: { customers: 1, before: '7.00', now: '97.50' }, lost: { customers: 0 } },
    });
    const cents = (text: string) => Math.round(Number(text) * 100);
    const changes = found.rows.reduce((sum, row) => sum + cents(row.change), 0);
    expect(changes).toBe(cents(found.now.net) - cents(found.before.net));
    const swapped = [
      '--from',
      '2025-12-01',
      '--to',
      '2025-12-31',
      '--against-from',
      '2026-01-01',
      '--against-to',
      '2026-12-31',
    ];
    const back = (await shuke('movement', '--archive', archive, ...swapped, '--json')).json<Moved>();
    expect(back.parts).toMatchObject({ lost: { customers: 11 }, down: { customers: 1, change: '-90.50' } });
    expect((await movement('--against-from', '2025-01-01')).exitCode).toBe(2);
    const { out } = await movement();
    expect(out).toContain('New: 11');
    expect(out).toContain('9 of 365 days of the earlier period on file\nToo little of one of the periods is on file');
  }, 60_000);

  it('--compare puts the period before beside each figure, and says how much of it is there', async () => {
    const compared = await rank('--compare', '--json');
    const { before, rows } = compared.json<Ranked>();
    expect(before).toEqual({ from: '2025-01-01', to: '2025-12-31', days: 365, covered: 9 });
    expect(rows[3]).toMatchObject({ before: { rank: 1, net: '7.00' }, change: '90.50' });
    expect(rows[0]).toMatchObject({ before: null, change: '100.50' });
    expect((await rank('--compare')).out).toContain('only 9 of the 365 days');
    const out = join(folder, 'compared.csv');
    expect(await rank('--compare', '--out', out)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(out, 'utf8')).toContain('Previous rank');
    const everything = await shuke(
      'rank',
      '--archive',
      archive,
      '--from',
      '2025-12-23',
      '--to',
      '2026-12-31',
      '--compare',
      '--json',
    );
    expect(everything.json<Ranked>()).toMatchObject({ before: null });
  }, 60_000);

  it('--out says where the file went and whether another was there, and prints no rows', async () => {
    const out = join(folder, 'ranking.xlsx');
    const first = await rank('--out', out);
    expect(first).toMatchObject({ exitCode: 0, err: '' });
    expect(first.out).not.toContain('\t');
    expect(first.out).toContain(`Exported to ${out}\n`);
    expect((await rank('--out', out)).out).toContain('in place of the file that was there');
    expect((await rank('--out', out, '--json')).json()).toMatchObject({ out, replaced: true });
  }, 60_000);

  it('into a folder that is not there is refused before any work, with one sentence', async () => {
    const out = join(folder, 'none', 'ranking.xlsx');
    const ran = await rank('--out', out, '--json');
    expect(ran).toMatchObject({
      exitCode: 1,
      err: `shuke: There is no folder ${join(folder, 'none')}. Create it, or choose another.\n`,
    });
    expect(ran.json()).toMatchObject({ error: { code: 'FOLDER_MISSING' } });
    expect(await shuke('export', 'orders', '--archive', archive, '--out', join(folder, 'none', 'o.csv'))).toMatchObject(
      {
        exitCode: 1,
      },
    );
    const rejected = join(folder, 'none', 'r.xlsx');
    const imported = await shuke('import', orders, '--archive', empty, '--kind', 'orders', '--rejected', rejected);
    expect(imported).toMatchObject({ exitCode: 1 });
    expect((await shuke('info', empty, '--json')).json()).toMatchObject({ orders: 0 });
  }, 60_000);

  it('writes no report of nothing', async () => {
    const out = join(folder, 'nothing.xlsx');
    const ran = await shuke('rank', '--archive', empty, '--out', out, '--json');
    expect(ran).toMatchObject({ exitCode: 1 });
    expect(ran.json()).toMatchObject({ error: { code: 'REPORT_EMPTY' } });
    expect(existsSync(out)).toBe(false);
    expect(await shuke('rank', '--archive', empty, '--json')).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it.each([
    ['--from', '01/06/2011'],
    ['--to', '2026-02-30'],
    ['--limit', '0'],
    ['--candidates', 'many'],
    ['--split', 'half'],
  ])('%s %s: says what is wanted, exit code 2', async (flag, value) => {
    const ran = await shuke('rank', '--archive', archive, flag, value, '--json');
    expect(ran).toMatchObject({ exitCode: 2 });
    expect(ran.err).toContain(value);
  });
});

describe('columns', () => {
  const file = join(folder, 'till.csv');
  const proposal = join(folder, 'till.json');
  beforeAll(() => {
    writeFileSync(
      file,
      'Ref,Order date,Who,Total,Contract ends,Total\n1,2026-03-01,Ann,10.50,30/08/1998,x\n2,2026-03-02,Ben,4.00,03/04/1998,y\n',
    );
  });

  it('prints the proposal as JSON; edited, import takes it as --map: the whole decision', async () => {
    const printed = await shuke('columns', file, '--kind', 'orders');
    expect(printed).toMatchObject({ exitCode: 0, err: '' });
    const json = JSON.parse(printed.out);
    expect((await shuke('columns', file, '--kind', 'orders', '--json')).json()).toEqual(json);
    expect(json).toMatchObject({ kind: 'orders', map: { day: 'Order date', amount: '#4' }, fields: expect.any(Array) });
    expect(json.leftOut.map(({ column }: { column: string }) => column)).toContain('Contract ends');

    const edited = {
      ...json,
      map: { ...json.map, order: 'Ref', name: 'Who' },
      ownFields: { 'Contract ends': { column: 'Contract ends', kind: 'date' } },
      match: 'name',
    };
    writeFileSync(proposal, JSON.stringify(edited));
    const imported = await shuke('import', file, '--archive', empty, '--kind', 'orders', '--map', proposal, '--json');
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
    expect(imported.json()).toMatchObject({ imported: 2, customers: 2, match: 'name' });
    const out = join(folder, 'all.csv');
    await shuke('export', 'customers', '--archive', empty, '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('1998-04-03');
  }, 60_000);

  it('a short map goes over the proposal: the rest stays, and null leaves a field out', async () => {
    const members = join(folder, 'members.csv');
    writeFileSync(members, 'phone,name,Notes on them,city\n13800138000,Ann,likes tea,York\n13800138001,Ben,,Leeds\n');
    const map = JSON.stringify({ note: 'Notes on them', city: null });
    const other = join(folder, 'other.shuke');
    await shuke('new', other, '--currency', 'GBP');
    const imported = await shuke('import', members, '--archive', other, '--kind', 'customers', '--map', map, '--json');
    expect(imported.json()).toMatchObject({ imported: 2, match: 'phone' });
    const out = join(folder, 'members-out.csv');
    await shuke('export', 'customers', '--archive', other, '--out', out);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('likes tea');
    expect(text).toContain('13800138000');
    expect(text).not.toContain('York');
  }, 60_000);

  it('says what values of statuses count as, and which rows are sums; import takes both as they are edited', async () => {
    const till = join(folder, 'line-types.csv');
    const rows = ['Sale,,9.00', 'Line,Tea,4.00', 'Line,Cake,5.00'].map((row) => `1,2026-03-01,Ann,${row},Closed`);
    writeFileSync(till, `Receipt number,Date,Customer,Line type,Item,Total,Status\n${rows.join('\n')}\n`);
    const json = (await shuke('columns', till, '--kind', 'orders', '--json')).json<Record<string, unknown>>();
    expect(json).toMatchObject({
      takenAs: [{ column: 'Status', value: 'Closed', takenAs: 'sale' }],
      sumRows: { column: 'Line type', values: ['Sale'] },
    });
    const moneyWith = async (changes: object, name: string) => {
      const archive = join(folder, name);
      await shuke('new', archive, '--currency', 'GBP');
      const map = JSON.stringify({ ...json, ...changes });
      const told = await shuke('import', till, '--archive', archive, '--kind', 'orders', '--map', map, '--json');
      return told.json<{ money: { sales: string; noSale: string }[] }>().money;
    };
    expect(await moneyWith({}, 'as-proposed.shuke')).toMatchObject([{ sales: '9.00', noSale: '0.00' }]);
    const takenAs = [{ column: 'Status', value: 'Closed', takenAs: 'noSale' }];
    const sumRows = { column: 'Line type', values: [] };
    expect(await moneyWith({ takenAs, sumRows }, 'edited.shuke')).toMatchObject([{ sales: '0.00', noSale: '18.00' }]);
  }, 60_000);

  it.each([
    ['not JSON', '{day'],
    ['a number for a heading', '{"day":7}'],
    ['a column that is not there', '{"day":"#77"}'],
    ['a kind of field nobody knows', '{"map":{"day":"Order date"},"ownFields":{"X":{"column":"Ref","kind":"shoe"}}}'],
  ])('%s is refused with exit code 2', async (_what, map) => {
    const ran = await shuke('import', file, '--archive', empty, '--kind', 'orders', '--map', map);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.err).toMatch(/^shuke: --map.+\n$/);
  });

  it('of a file that never was says so; a sheet that is not there, which there are', async () => {
    const missing = await shuke('columns', join(folder, 'never.csv'), '--json');
    expect(missing).toMatchObject({ exitCode: 1, err: `shuke: There is no file ${join(folder, 'never.csv')}.\n` });
    expect(missing.json()).toMatchObject({ error: { code: 'FILE_MISSING' } });
    const book = join(folder, 'book.xlsx');
    await rank('--out', book);
    const sheet = await shuke('columns', book, '--sheet', 'Nope');
    expect(sheet).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining(
        'Report, Summary, Charts, Ranking, Named list and care, Movement, Turnover, Method, Chart figures',
      ),
    });
    const map = join(folder, 'never.json');
    expect(await shuke('import', file, '--archive', empty, '--kind', 'orders', '--map', map)).toMatchObject({
      exitCode: 1,
    });
  }, 60_000);
});
