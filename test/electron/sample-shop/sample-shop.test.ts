import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { acquireLock } from '../../../electron/archive/lock.ts';
import { customersAndOrders } from '../../../electron/archive/migrations/0001-customers-and-orders.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { openEngine } from '../../../electron/engine/engine.ts';
import { openSampleArchive } from '../../../electron/sample-shop/sample-archive.ts';
import { samplePlace } from '../../../electron/sample-shop/sample-place.ts';
import { writeSampleShop } from '../../../electron/sample-shop/write-sample-shop.ts';
import { addDays } from '../../../shared/day.ts';
import { makeSampleShop } from '../../../shared/sample-shop/make-sample-shop.ts';
import { type Language, languages } from '../../../shared/settings/contract.ts';
import { lateAfter } from '../../../shared/today/late-after.ts';
import { openTestEngine, type TestEngine, testClock, testToday } from '../test-engine.ts';

function profileOf(engine: TestEngine): string {
  return join(engine.folder, 'profile');
}

let madeFolder: string;

/** Making a shop is what takes time: each language's is made once, for the tests that begin where one is there. */
beforeAll(async () => {
  madeFolder = mkdtempSync(join(tmpdir(), 'shuke-sample-'));
  for (const language of languages) {
    const asked = { profileFolder: madeFolder, language, today: testToday, now: testClock.now() };
    (await openSampleArchive(asked)).close();
  }
}, 120_000);

afterAll(() => rmSync(madeFolder, { recursive: true, force: true }));

/** An engine in whose profile the sample shop was made today. */
async function engineWithSample(): Promise<TestEngine> {
  const engine = await openTestEngine();
  for (const language of languages) bringSample(engine, language);
  return engine;
}

function bringSample(engine: TestEngine, language: Language): void {
  const place = samplePlace(profileOf(engine), language);
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(samplePlace(madeFolder, language), place);
}

/** An engine on the same profile, some days later. */
async function daysLater(engine: TestEngine, days: number) {
  await engine.close();
  const later = await openEngine(
    {
      filesFolder: join(engine.folder, 'files'),
      profileFolder: profileOf(engine),
      homeFolder: engine.folder,
      appVersion: '0.0.0',
      systemLanguage: 'en',
      host: 'browser',
    },
    { clock: { ...testClock, today: () => addDays(testToday, days), now: () => testClock.now() + days * 86_400_000 } },
  );
  onTestFinished(() => later.close());
  return later;
}

async function check(client: TestEngine['client']) {
  const { jobId } = await client.archive.check();
  return client.archive.checkResult({ jobId });
}

describe('opening the sample shop', () => {
  it.each([
    ['en', 'Sample shop', 'GBP'],
    ['zh-CN', '示例小店', 'CNY'],
  ] as const)(
    'in %s makes a sound archive, marked, in the profile folder, with no act in it',
    async (language, name, currency) => {
      const engine = await openTestEngine();
      const { client } = engine;
      const status = await client.archive.openSample({ language });
      expect(status).toMatchObject({
        name,
        homeCurrency: currency,
        isSample: true,
        isLocked: false,
        lastOrderDay: addDays(testToday, -1),
        lastSavedAt: null,
      });
      expect(status.path).toBe(samplePlace(profileOf(engine), language));
      const shop = makeSampleShop(language, testToday);
      expect(await client.archive.orderCounts()).toEqual({
        orders: shop.orders.length,
        lines: shop.orders.reduce((sum, order) => sum + order.lines.length, 0),
      });
      expect(status.customers).toBe(shop.customers.length - 1);
      expect(await client.acts.list({})).toMatchObject({ total: 0 });
      expect(await check(client)).toMatchObject({ isSound: true, problems: [], damagedPages: [] });
      expect(readdirSync(dirname(status.path)).filter((entry) => entry.includes('making'))).toEqual([]);
    },
  );

  it('what was made is what is read: the best customer, their orders, and a customer of our own numbering', async () => {
    const { client } = await engineWithSample();
    await client.archive.openSample({ language: 'en' });
    const shop = makeSampleShop('en', testToday);
    const nets = new Map<number, number>();
    for (const { customer, currency, lines } of shop.orders) {
      if (customer === null || currency !== 'GBP') continue;
      nets.set(customer, (nets.get(customer) ?? 0) + lines.reduce((sum, line) => sum + line.amountMinor, 0));
    }
    const [best] = [...nets].sort(([, a], [, b]) => b - a);
    const list = await client.customers.list({ sort: 'net', descending: true, limit: 1 });
    expect(list.rows[0]).toMatchObject({
      name: shop.customers[best?.[0] ?? -1]?.name,
      net: { minor: best?.[1], currency: 'GBP' },
    });
    const { id } = await client.customers.create({ name: 'Somebody new' });
    const ours = shop.customers.filter(({ numberIsOurs }) => numberIsOurs).length;
    expect(await client.customers.get({ id })).toMatchObject({ number: `#${ours + 1}` });
  });

  it('is not listed among the recents, also when it is opened at the start again', async () => {
    const engine = await engineWithSample();
    const { path } = await engine.client.archive.openSample({ language: 'en' });
    expect((await engine.client.archive.recents()).map(({ name }) => name)).toEqual(['shop']);
    await engine.client.archive.close();
    await engine.client.archive.open({ token: engine.placeToken(path) });
    expect((await engine.client.archive.recents()).map(({ name }) => name)).toEqual(['shop']);
  });

  it('a real archive is no sample, and stays as it was', async () => {
    const engine = await engineWithSample();
    await engine.client.customers.create({ name: 'Ann' });
    expect(await engine.client.archive.status()).toMatchObject({ isSample: false });
    await engine.client.archive.openSample({ language: 'en' });
    const again = await engine.client.archive.open({ token: engine.placeToken(engine.archivePath) });
    expect(again).toMatchObject({ isSample: false, customers: 1 });
  });

  it('asked for twice at once it is made once', async () => {
    const { client } = await openTestEngine();
    const [one, other] = await Promise.all([
      client.archive.openSample({ language: 'en' }),
      client.archive.openSample({ language: 'en' }),
    ]);
    expect(other).toEqual(one);
  });

  it('in another language opens another file beside it', async () => {
    const engine = await engineWithSample();
    const english = await engine.client.archive.openSample({ language: 'en' });
    const chinese = await engine.client.archive.openSample({ language: 'zh-CN' });
    expect(
      readdirSync(dirname(english.path))
        .filter((entry) => entry.endsWith('.shuke'))
        .sort(),
    ).toEqual([basename(english.path), basename(chinese.path)].sort());
  });
});

describe('a sample shop that was made before', () => {
  it('is opened as it is within a week, and made afresh after it', async () => {
    const engine = await engineWithSample();
    const { createdAt } = await engine.client.archive.openSample({ language: 'en' });
    const soon = await daysLater(engine, 6);
    expect(await soon.client.archive.openSample({ language: 'en' })).toMatchObject({ createdAt });
    await soon.close();
    const later = await daysLater(engine, 30);
    const fresh = await later.client.archive.openSample({ language: 'en' });
    expect(fresh.createdAt).toBeGreaterThan(createdAt);
    expect(fresh.lastOrderDay).toBe(addDays(testToday, 29));
    expect(await check(later.client)).toMatchObject({ isSound: true });
  });

  it('stays as the person changed it, however old', async () => {
    const engine = await engineWithSample();
    await engine.client.archive.openSample({ language: 'en' });
    await engine.client.customers.create({ name: 'Zebulon Quist' });
    const later = await daysLater(engine, 90);
    const opened = await later.client.archive.openSample({ language: 'en' });
    expect(opened.lastOrderDay).toBe(addDays(testToday, -1));
    expect((await later.client.customers.list({ filter: { text: 'Zebulon Quist' } })).rows).toHaveLength(1);
  });

  it('is made afresh where it is open and has grown old', async () => {
    let days = 0;
    const engine = await engineWithSample();
    await engine.close();
    const left = await openEngine(
      {
        filesFolder: join(engine.folder, 'files'),
        profileFolder: profileOf(engine),
        homeFolder: engine.folder,
        appVersion: '0.0.0',
        systemLanguage: 'en',
        host: 'browser',
      },
      { clock: { ...testClock, today: () => addDays(testToday, days) } },
    );
    onTestFinished(() => left.close());
    await left.client.archive.openSample({ language: 'en' });
    days = 20;
    expect(await left.client.archive.openSample({ language: 'en' })).toMatchObject({
      lastOrderDay: addDays(testToday, 19),
      isSample: true,
    });
  });

  it('of an older schema is made afresh, and the copy the upgrade left goes with it', async () => {
    const engine = await openTestEngine();
    const place = samplePlace(profileOf(engine), 'en');
    const old = await createArchive(place, { homeCurrency: 'GBP', now: 1, migrations: [customersAndOrders] });
    old.writer.exec(`INSERT INTO settings (name, value)
      VALUES ('isSample', '{"language":"en","edition":1,"schemaVersion":1}')`);
    old.writer.exec('UPDATE archive SET change_counter = change_counter + 1');
    old.close();
    await engine.client.archive.openSample({ language: 'en' });
    expect((await engine.client.archive.orderCounts()).orders).toBeGreaterThan(15_000);
    expect(readdirSync(dirname(place)).filter((entry) => entry.includes('before-upgrade'))).toEqual([]);
  });

  it('that cannot be read is named, not replaced; removing it is the way out', async () => {
    const engine = await engineWithSample();
    const { path } = await engine.client.archive.openSample({ language: 'en' });
    await engine.client.archive.close();
    writeFileSync(path, 'not an archive any more');
    await expect(engine.client.archive.openSample({ language: 'en' })).rejects.toMatchObject({
      code: expect.stringMatching(/^ARCHIVE_/),
    });
    expect(await engine.client.archive.status()).toBeNull();
    await engine.client.archive.removeSample();
    expect(await engine.client.archive.openSample({ language: 'en' })).toMatchObject({ isSample: true });
  });
});

it('some companies pay by the month, and one has let its last bills lie', async () => {
  const { client } = await engineWithSample();
  await client.archive.openSample({ language: 'en' });
  const { debtors, leftOut } = await client.owed.ofShop({});
  expect(debtors.length).toBeGreaterThanOrEqual(2);
  expect(debtors[0]?.daysLate).toBeGreaterThan(0);
  expect(debtors.filter(({ daysLate }) => daysLate > 0)).toHaveLength(1);
  expect(debtors.every(({ limit, isOverLimit }) => limit !== null && !isOverLimit)).toBe(true);
  expect(leftOut).toEqual([]);
});

it.each(languages)(
  'in %s a ranking was kept a quarter ago, and some have risen, fallen and come since',
  async (language) => {
    const { client } = await engineWithSample();
    await client.archive.openSample({ language });
    const { snapshots } = await client.snapshots.list();
    expect(snapshots).toHaveLength(1);
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('there is none');
    const { from, to, takenDay, net, customers } = snapshot;
    expect(to).toBe(takenDay);
    const then = await client.ranking.revenueSummary({ from, to });
    expect({ net: then.net, customers: then.customers }).toEqual({ net, customers });
    const { parts, before, now } = await client.snapshots.compare({ id: snapshot.id });
    expect(now.to > before.to).toBe(true);
    for (const part of ['up', 'down', 'new'] as const) expect(parts[part].customers, part).toBeGreaterThan(0);
  },
);

it('appointments are booked, each with its customer', async () => {
  const { client } = await engineWithSample();
  await client.archive.openSample({ language: 'en' });
  const booked = await client.appointments.booked({});
  expect(booked.total).toBeGreaterThan(3);
  const [next] = booked.appointments;
  expect((await client.counter.card({ customerId: next?.customerId ?? 0 })).customer.id).toBe(next?.customerId);
});

it('regulars have a stamp for every visit of the last months, and ten of them are a cup', async () => {
  const { client } = await engineWithSample();
  await client.archive.openSample({ language: 'en' });
  const { units } = await client.balances.units();
  expect(units).toMatchObject([{ name: 'Stamps' }]);
  expect(units[0]?.entries).toBeGreaterThan(100);
  const { rows } = await client.customers.list({ sort: 'lastDay', descending: true, limit: 50 });
  for (const { id } of rows) {
    const [stamps] = (await client.balances.ofCustomer({ customerId: id })).balances;
    if (stamps === undefined) continue;
    expect(stamps.totalMillionths).toBe(
      (stamps.entries.filter(({ amountMillionths }) => amountMillionths > 0).length % 10) * 1_000_000,
    );
  }
});

describe('removing the sample shop', () => {
  it('closes it and leaves nothing of it, in any language', async () => {
    const engine = await engineWithSample();
    await engine.client.archive.openSample({ language: 'zh-CN' });
    const { path } = await engine.client.archive.openSample({ language: 'en' });
    await engine.client.archive.removeSample();
    expect(await engine.client.archive.status()).toBeNull();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('leaves a real archive open, with its rows', async () => {
    const engine = await engineWithSample();
    await engine.client.archive.openSample({ language: 'en' });
    await engine.client.archive.open({ token: engine.placeToken(engine.archivePath) });
    await engine.client.customers.create({ name: 'Ann' });
    await engine.client.archive.removeSample();
    expect(await engine.client.archive.status()).toMatchObject({ name: 'shop', customers: 1, isSample: false });
  });

  it('touches no other file in its folder', async () => {
    const engine = await engineWithSample();
    const { path } = await engine.client.archive.openSample({ language: 'en' });
    const own = join(dirname(path), 'Sample shop of mine.shuke');
    writeFileSync(own, 'mine');
    await engine.client.archive.removeSample();
    expect(readdirSync(dirname(path))).toEqual([basename(own)]);
  });

  it('is refused while another program has it open, and nothing is lost', async () => {
    const engine = await engineWithSample();
    const { path } = await engine.client.archive.openSample({ language: 'en' });
    await engine.client.archive.close();
    const other = acquireLock(path);
    await expect(engine.client.archive.removeSample()).rejects.toMatchObject({ code: 'ARCHIVE_IN_USE' });
    other.release();
    expect(await engine.client.archive.openSample({ language: 'en' })).toMatchObject({ isSample: true });
  });

  it('where there is none is no error', async () => {
    const { client } = await openTestEngine();
    expect(await client.archive.removeSample()).toEqual({});
    expect(await client.archive.status()).toMatchObject({ name: 'shop' });
  });
});

it('a shop that cannot be written whole is not written at all', async () => {
  const engine = await openTestEngine();
  await engine.client.archive.close();
  const archive = await openArchive(engine.archivePath);
  const shop = makeSampleShop('en', testToday);
  const [first] = shop.orders;
  const broken = { ...shop, orders: first ? [...shop.orders.slice(0, 100), { ...first, customer: 99_999 }] : [] };
  expect(() => writeSampleShop(archive, broken)).toThrow(/99999/);
  expect(archive.reader.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0);
  expect(archive.reader.prepare("SELECT count(*) FROM settings WHERE name = 'isSample'").pluck().get()).toBe(0);
  archive.close();
  rmSync(engine.archivePath);
});

it.each(languages)(
  'in %s has a list of key accounts with gaps, somebody who left it and somebody set aside, and a review that is due',
  async (language) => {
    const { client } = await engineWithSample();
    await client.archive.openSample({ language });
    const { accounts } = await client.namedAccounts.list();
    const states = accounts.map(({ state }) => state);
    expect(states.filter((state) => state === 'named')).toHaveLength(13);
    expect(states.filter((state) => state !== 'named').toSorted()).toEqual(['left', 'setAside']);
    const { due, proposals } = await client.namedAccounts.review();
    expect(due).toBe(4);
    const proposed = proposals.map(({ proposal }) => proposal);
    expect(proposed.filter((proposal) => proposal === 'leaves')).toHaveLength(1);
    expect(proposed).toContain('stays');
    expect(proposed).toContain('comesIn');
    const { gaps, rows } = await client.namedAccounts.care();
    expect(rows).toHaveLength(13);
    for (const fact of ['lookedAfter', 'preferences', 'own', 'nextStep'] as const) {
      expect(gaps[fact], fact).toBeGreaterThan(0);
      expect(gaps[fact], fact).toBeLessThan(13);
    }
  },
);

it.each(languages)(
  'in %s those overlooked first spend little, and are known for suggestions taken up, influence and people brought',
  async (language) => {
    const { client } = await engineWithSample();
    await client.archive.openSample({ language });
    const shop = makeSampleShop(language, testToday);
    const numberOf = (place: number): string => shop.customers[place]?.number ?? '';
    const { overlooked: found, setAside } = await client.ranking.overlooked({});
    const first = found.filter(({ degree }) => degree === 'first');
    expect(first.length).toBeGreaterThanOrEqual(8);
    const known = first.flatMap(({ why }) => why.map(({ factor }) => factor));
    for (const factor of ['suggestions', 'influence', 'referrals'] as const) expect(known).toContain(factor);
    const aside = numberOf(shop.advisers.at(-1) ?? -1);
    const advisers = shop.advisers.slice(0, -1).map(numberOf);
    expect(first.map(({ row }) => row.number)).toEqual(expect.arrayContaining(advisers));
    expect(setAside).toBe(1);
    expect(found.map(({ row }) => row.number)).not.toContain(aside);
    const { accounts } = await client.namedAccounts.list();
    expect(accounts.find(({ number }) => number === aside)?.state).toBe('setAside');
  },
);

it('has a morning: playbooks that are on, who can be told what was mended, and the regular in the making who came back', async () => {
  const { client } = await engineWithSample();
  for (const language of languages) {
    await client.archive.openSample({ language });
    const { tasks } = await client.today.tasks({});
    const shown = tasks.filter(({ waits }) => waits === null);
    expect(shown.length).toBeLessThan(25);
    const late = shown.filter((task) => lateAfter(task) < testToday);
    expect(late.length).toBeGreaterThanOrEqual(2);
    expect(late.length).toBeLessThanOrEqual(4);
    const kindsShown = new Set(shown.map(({ kind }) => kind));
    for (const kind of ['case', 'promise', 'nextContact', 'appointment'] as const)
      expect(kindsShown, `${language} ${kind}`).toContain(kind);
    const playbooks = new Set(shown.map(({ step }) => step?.playbook));
    for (const slug of ['birthday', 'waking', 'mended', 'complaint', 'key-account-round', 'regular'])
      expect(playbooks, `${language} ${slug}`).toContain(slug);
    const told = shown.find(({ step }) => step?.playbook === 'mended');
    const { parts } = await client.today.wording({ task: told?.task ?? '', language });
    expect(parts.filter(({ text }) => text === null).map((part) => ('field' in part ? part.field : ''))).not.toContain(
      'done',
    );
    const { id } = await client.customers.ofNumber({ number: '1888' });
    const { enrolments } = await client.playbooks.ofCustomer({ customerId: id });
    expect(enrolments.map(({ playbook, end }) => [playbook, end?.why])).toEqual([['regular', 'over']]);
    expect(enrolments[0]?.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(enrolments[0]?.success.day).not.toBeNull();
  }
});

describe('the trade and groups of the sample shop', () => {
  const kinds = ['customers', 'products', 'group_members', 'balances', 'terms', 'payments'] as const;

  it.each([
    ['csv', 'en'],
    ['xlsx', 'zh-CN'],
  ] as const)(
    'leave as %s in %s: taken again they change nothing, elsewhere they are the same',
    async (format, language) => {
      const engine = await engineWithSample();
      await engine.client.archive.openSample({ language });
      const leave = async (from: TestEngine, kind: (typeof kinds)[number], as: 'csv' | 'xlsx' = format) => {
        const { jobId } = await from.client.tables.save({
          question: { table: 'exchange', kind },
          format: as,
          language,
        });
        const { token } = await from.client.tables.saved({ jobId });
        return readFileSync(from.filePath(token) ?? '');
      };
      const { homeCurrency = '' } = (await engine.client.archive.status()) ?? {};
      const other = await openTestEngine(homeCurrency);
      for (const kind of kinds) {
        const file = await leave(engine, kind);
        const again = await engine.bring(`${kind}.${format}`, file, { kind });
        expect([kind, again.kind]).toEqual([kind, kind]);
        expect(again).toMatchObject({ imported: 0, updated: 0, rejected: 0, skipped: again.rowsIn });
        expect(again.rowsIn).toBeGreaterThan(3);
        expect(await other.bring(`${kind}.${format}`, file, { kind })).toMatchObject({
          rejected: 0,
          rowsIn: again.rowsIn,
        });
      }
      for (const kind of kinds) {
        const [one, two] = [await leave(engine, kind, 'csv'), await leave(other, kind, 'csv')];
        expect({ kind, rows: two.toString('utf8').split('\r\n') }).toEqual({
          kind,
          rows: one.toString('utf8').split('\r\n'),
        });
      }
    },
    60_000,
  );
});
