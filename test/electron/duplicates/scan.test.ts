import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine, testClock } from '../test-engine.ts';

async function scan({ client }: TestEngine) {
  const { jobId } = await client.duplicates.scan();
  await client.duplicates.scanned({ jobId });
  return client.duplicates.pairs({});
}

const names = ({ pairs }: Awaited<ReturnType<typeof scan>>): string[] =>
  pairs.map(({ a, b }) => `${a.number}-${b.number}`);

const shop = [
  'number,name,phone,birthday,city',
  '1,王伟,13800135678,1990-05-06,广州',
  '2,王伟,138****5678,,广州',
  '3,王伟,13911112222,,广州',
  '4,Wang Wei,,1990-05-06,广州',
  '5,李娜,13800135678,,广州',
].join('\n');

async function openShop(): Promise<TestEngine> {
  const engine = await openTestEngine('CNY');
  await engine.bring('shop.csv', `${shop}\n`, { kind: 'customers' });
  return engine;
}

describe('the queue of duplicates', () => {
  it('holds the likeliest pairs first, none by name alone, and is there only after a scan', async () => {
    const engine = await openShop();
    expect(await engine.client.duplicates.pairs({})).toMatchObject({ isScanned: false, total: 0 });
    const queue = await scan(engine);
    expect(queue.isScanned).toBe(true);
    expect(names(queue).sort()).toEqual(['1-2', '1-4', '1-5']);
    expect(queue.pairs.map(({ score }) => score)).toEqual(queue.pairs.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('lets go of what is decided, takes it back when undone, and does not find it again', async () => {
    const engine = await openShop();
    const { client } = engine;
    const { pairs } = await scan(engine);
    const couple = pairs.find(({ b }) => b.number === '5');
    const { actId } = await client.duplicates.notTheSame({ ids: [couple?.b.id ?? 0, couple?.a.id ?? 0] });
    expect(await client.duplicates.notTheSame({ ids: [couple?.a.id ?? 0, couple?.b.id ?? 0] })).toEqual({
      actId: null,
    });
    expect(names(await client.duplicates.pairs({})).sort()).toEqual(['1-2', '1-4']);
    expect(names(await scan(engine)).sort()).toEqual(['1-2', '1-4']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(names(await scan(engine)).sort()).toEqual(['1-2', '1-4', '1-5']);
  });

  it('speaks of the winner after a merge, and of both again after its undo', async () => {
    const engine = await openShop();
    const { client } = engine;
    await scan(engine);
    const two = await client.customers.ofNumber({ number: '2' });
    const one = await client.customers.ofNumber({ number: '1' });
    const { actId } = await client.duplicates.merge({ winnerId: two.id, loserIds: [one.id], language: 'zh-CN' });
    const queue = await client.duplicates.pairs({});
    expect(names(queue).sort()).toEqual(['2-4', '2-5']);
    expect(queue.hasChangedSince).toBe(false);
    await client.acts.undo({ actId });
    expect(names(await client.duplicates.pairs({})).sort()).toEqual(['1-2', '1-4', '1-5']);
  });

  it('leaves out who is in the bin', async () => {
    const engine = await openShop();
    await scan(engine);
    const { id } = await engine.client.customers.ofNumber({ number: '1' });
    await engine.client.customers.bin({ id });
    expect(await engine.client.duplicates.pairs({})).toMatchObject({ total: 0, hasChangedSince: true });
    expect(names(await scan(engine))).toEqual([]);
  });

  it('is void for another archive', async () => {
    const engine = await openShop();
    await scan(engine);
    const place = engine.placeToken(engine.folder);
    await engine.client.archive.create({ folder: place, name: 'other', homeCurrency: 'CNY' });
    expect(await engine.client.duplicates.pairs({})).toMatchObject({ isScanned: false, total: 0 });
  });
});

describe('a scan', () => {
  it('lets reads and writes through while it runs, and can be cancelled', async () => {
    const maker = await openTestEngine('CNY');
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `${n},Name ${n % 700} Of ${n % 11},1380013${1000 + (n % 5000)}`,
    );
    await maker.bring('many.csv', `number,name,phone\n${rows.join('\n')}\n`, { kind: 'customers' });
    // However fast the machine is, it is due to let others through after as much work.
    let looks = 0;
    const { client } = await maker.restart({ ...testClock, monotonicMs: () => ++looks });
    const { jobId } = await client.duplicates.scan();
    let isDone = false;
    const scanned = client.duplicates.scanned({ jobId }).then((result) => {
      isDone = true;
      return result;
    });
    const { id } = await client.customers.ofNumber({ number: '17' });
    let answers = 0;
    while (!isDone) {
      await client.customers.edit({ id, change: { note: `note ${answers}` } });
      expect((await client.customers.get({ id })).note).toBe(`note ${answers}`);
      answers += 1;
      // As a page's calls do, which come from outside.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(answers).toBeGreaterThan(3);
    expect((await scanned).customers).toBe(3000);
    const second = await client.duplicates.scan();
    await client.jobs.cancel({ jobId: second.jobId });
    await expect(client.duplicates.scanned(second)).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect((await client.duplicates.pairs({})).isScanned).toBe(true);
  });
});

describe('who is alike', () => {
  it.each<[string, object, string[]]>([
    ['a phone in another form', { phones: ['+86 138 0013 5678'] }, ['1', '5']],
    ['a phone in full width, with blanks', { phones: ['１３８ ００１３ ５６７８'] }, ['1', '5']],
    ['the second phone of a line', { phones: ['13999999999 / 138-0013-5678'] }, ['1', '5']],
    ['the end of a phone only', { phones: ['5678'] }, []],
    ['a phone that is a placeholder', { phones: ['00000000'] }, []],
    ['a number in another form', { number: '０00-1' }, ['1']],
    ['a number of nobody', { number: '11' }, []],
    ['nothing', {}, []],
  ])('is told for %s', async (_, typed, expected) => {
    const { client } = await openShop();
    expect((await client.duplicates.alike(typed)).map(({ number }) => number)).toEqual(expected);
  });

  it('is not the customer being edited', async () => {
    const { client } = await openShop();
    const { id } = await client.customers.ofNumber({ number: '1' });
    const alike = await client.duplicates.alike({ phones: ['13800135678'], number: '1', except: id });
    expect(alike).toMatchObject([{ number: '5', name: '李娜', rule: 'phone' }]);
  });
});
