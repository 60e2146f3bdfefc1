import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

async function foundBy({ client }: TestEngine, text: string): Promise<string[]> {
  const found = await client.search.find({ text });
  return found.map(({ name, why }) => `${name} · ${why.kind} · ${why.label} · ${why.text}`);
}

async function foundByOrders({ client }: TestEngine, text: string): Promise<string[]> {
  const found = await client.search.findByOrders({ text });
  return found.map(({ name, why }) => `${name} · ${why.kind} · ${why.label} · ${why.text}`);
}

async function isSound({ client }: TestEngine): Promise<boolean> {
  const { jobId } = await client.archive.check();
  const { problems } = await client.archive.checkResult({ jobId });
  return problems.length === 0;
}

const nothingMore = { topic: '', learnedFrom: '', isCurrent: true } as const;

describe('what is noted of a customer', () => {
  it('finds them, and says what it was', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id: fieldId } = await client.ownFields.define({ name: '会员等级', kind: 'text' });
    const firm = await client.customers.create({ name: '青溪画院', kind: 'company' });
    const { id } = await client.customers.create({
      name: '王秀英',
      wechats: ['qingxi_wang'],
      addresses: [{ label: '', street: '北山街 12 号', city: '杭州', postcode: '310007', country: '' }],
      company: { id: firm.id },
      howToTalk: '说话慢一点',
      note: '只要靠窗',
      ownValues: [{ fieldId, value: '金卡' }],
    });
    const avoided = await client.preferences.add({ customerId: id, kind: 'avoids', text: '海鲜过敏', ...nothingMore });
    await client.preferences.add({ customerId: id, kind: 'likes', text: '明前龙井', ...nothingMore });
    await client.people.add({
      customerId: id,
      name: '李建国',
      relation: '丈夫',
      preferences: '怕吵',
      note: '腿脚不便',
    });
    const { id: contactId } = await client.timeline.add({
      customerId: id,
      day: '2026-11-20',
      touchpoint: 'visit',
      direction: 'in',
      text: '问过碧螺春',
    });

    expect(await foundBy(engine, '海鲜')).toEqual(['王秀英 · avoids ·  · 海鲜过敏']);
    expect(await foundBy(engine, '龙井')).toEqual(['王秀英 · likes ·  · 明前龙井']);
    expect(await foundBy(engine, '碧螺')).toEqual(['王秀英 · contact · 2026-11-20 · 问过碧螺春']);
    expect(await foundBy(engine, '金卡')).toEqual(['王秀英 · ownField · 会员等级 · 金卡']);
    expect(await foundBy(engine, '杭州')).toEqual(['王秀英 · address ·  · 北山街 12 号 杭州 310007']);
    expect(await foundBy(engine, '李建国')).toEqual(['王秀英 · person ·  · 李建国']);
    expect(await foundBy(engine, '怕吵')).toEqual(['王秀英 · personNote · 李建国 · 怕吵']);
    expect(await foundBy(engine, '慢一点')).toEqual(['王秀英 · howToTalk ·  · 说话慢一点']);
    expect(await foundBy(engine, 'qingxi_w')).toEqual(['王秀英 · wechat ·  · qingxi_wang']);
    expect(await foundBy(engine, '画院')).toEqual(['青溪画院 · name ·  · 青溪画院', '王秀英 · company ·  · 青溪画院']);
    expect(await foundBy(engine, '靠窗 海鲜')).toEqual(['王秀英 · note ·  · 只要靠窗']);
    expect((await client.customers.list({ filter: { text: '海鲜' } })).rows.map(({ name }) => name)).toEqual([
      '王秀英',
    ]);
    expect(await isSound(engine)).toBe(true);

    await client.preferences.edit({ id: avoided.id, change: { isCurrent: false } });
    expect(await foundBy(engine, '海鲜')).toEqual([]);
    await client.timeline.edit({ id: contactId, change: { text: '问过毛尖' } });
    expect(await foundBy(engine, '碧螺')).toEqual([]);
    const renamed = await client.customers.edit({ id: firm.id, change: { name: '白鹭书屋' } });
    expect(await foundBy(engine, '画院')).toEqual([]);
    expect(await foundBy(engine, '书屋')).toHaveLength(2);
    await client.acts.undo({ actId: Number(renamed.actId) });
    expect(await foundBy(engine, '画院')).toHaveLength(2);
    expect(await isSound(engine)).toBe(true);
  });

  it('comes with an import of the timeline, and goes with its undo', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann Hughes', number: '7' });
    const brought = await engine.bring('contacts.csv', 'Customer No,Date,Text\n7,2026-11-01,asked for oat milk\n', {
      kind: 'timeline',
      match: 'number',
    });
    expect(await foundBy(engine, 'oat milk')).toEqual(['Ann Hughes · contact · 2026-11-01 · asked for oat milk']);
    const { jobId } = await engine.client.import.undo({ importId: Number(brought.importId) });
    await engine.client.import.undoResult({ jobId });
    expect(await foundBy(engine, 'oat milk')).toEqual([]);
    expect(await isSound(engine)).toBe(true);
  });
});

describe('what customers bought', () => {
  const orders =
    'Order No,Date,Customer No,Customer Name,Item,Amount\n' +
    'PO-1001,2026-05-01,1,Ann Hughes,Mocha beans,10.00\nPO-1002,2026-05-04,2,Ben Okafor,Mocha beans,40.00\n' +
    'PO-1003,2026-05-02,,,Mocha beans,5.00\nPO-1004,2026-06-02,1,Ann Hughes,Tea,5.00\n';

  it('finds them, who bought it last first, and says when', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    expect(await foundByOrders(engine, 'mocha')).toEqual([
      'Ben Okafor · product · 2026-05-04 · Mocha beans',
      'Ann Hughes · product · 2026-05-01 · Mocha beans',
    ]);
    expect(await foundByOrders(engine, 'po1004')).toEqual(['Ann Hughes · order · 2026-06-02 · PO-1004']);
    expect(await foundByOrders(engine, '1002')).toEqual(['Ben Okafor · order · 2026-05-04 · PO-1002']);
    expect(await foundByOrders(engine, '1003')).toEqual([]);
    expect(await foundByOrders(engine, 'zzqx')).toEqual([]);
    const [ben] = await engine.client.search.find({ text: 'ben' });
    await engine.client.customers.bin({ id: Number(ben?.id) });
    expect(await foundByOrders(engine, 'mocha')).toEqual(['Ann Hughes · product · 2026-05-01 · Mocha beans']);
  });

  it('finds what an import brought after the numbers and products were read ahead, and no longer what it took back', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    expect(await foundByOrders(engine, '')).toEqual([]);
    const more = await engine.bring(
      'more.csv',
      'Order No,Date,Customer No,Customer Name,Item,Amount\nPX-7700,2026-07-01,1,Ann Hughes,Kettle,30.00\n',
    );
    expect(await foundByOrders(engine, '7700')).toEqual(['Ann Hughes · order · 2026-07-01 · PX-7700']);
    expect(await foundByOrders(engine, 'kettle')).toEqual(['Ann Hughes · product · 2026-07-01 · Kettle']);
    const { jobId } = await engine.client.import.undo({ importId: Number(more.importId) });
    await engine.client.import.undoResult({ jobId });
    expect(await foundByOrders(engine, '7700')).toEqual([]);
    expect(await foundByOrders(engine, 'kettle')).toEqual([]);
  });
});
