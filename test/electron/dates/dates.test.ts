import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

// Today is 2026-11-22.
async function withAnn() {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: 'Ann' });
  const list = () => client.dates.list({ customerId });
  return { client, customerId, list };
}

describe('the birthday of a customer', () => {
  it.each([
    ['1990-05-12', null, 'solar', '1990-05-12', '2027-05-12', 37],
    ['12 May', null, 'solar', '--05-12', '2027-05-12', null],
    ['29 Feb 1996', null, 'solar', '1996-02-29', '2027-02-28', 31],
    ['农历八月十五', null, 'lunar', '--08-15', '2027-09-15', null],
    ['8-15', 'lunar', 'lunar', '--08-15', '2027-09-15', null],
    ['1988年腊月三十', null, 'lunar', '1988-12-30', '2027-02-05', 38],
    ['some time in March', null, 'solar', null, null, null],
    ['some time in March', 'lunar', 'solar', null, null, null],
  ] as const)('typed “%s” (%s) is %s %s, next on %s', async (typed, calendar, understood, day, next, years) => {
    const { client, customerId, list } = await withAnn();
    await client.dates.setBirthday({ customerId, typed, calendar });
    expect((await list()).birthday).toMatchObject({ asTyped: typed, calendar: understood, day, next, years });
  });

  it('is taken away by nothing, and put back as it was, leap month and all', async () => {
    const { client, customerId, list } = await withAnn();
    await client.dates.setBirthday({ customerId, typed: '闰六月初一' });
    const before = (await list()).birthday;
    expect(before).toMatchObject({ calendar: 'lunar', isLeapMonth: true, day: '--06-01' });
    const { actId } = await client.dates.setBirthday({ customerId, typed: ' ' });
    expect((await list()).birthday).toBeNull();
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await list()).birthday).toEqual(before);
  });

  it('is read the same where the customer is edited: a lunar day, and back to a solar one', async () => {
    const { client, customerId, list } = await withAnn();
    await client.customers.edit({ id: customerId, change: { birthday: '闰四月初三' } });
    expect((await list()).birthday).toMatchObject({ calendar: 'lunar', isLeapMonth: true, day: '--04-03' });
    await client.customers.edit({ id: customerId, change: { birthday: '13/5/1990' } });
    expect((await list()).birthday).toMatchObject({ calendar: 'solar', isLeapMonth: false, day: '1990-05-13' });
  });
});

describe('other days of a customer', () => {
  it('come in the order in which they are due; what is no day comes last', async () => {
    const { client, customerId, list } = await withAnn();
    const add = (label: string, typed: string, kind: 'anniversary' | 'own' = 'own') =>
      client.dates.add({ customerId, kind, label, typed });
    await add('vague', 'when the leaves fall');
    await add('wedding', '2015-11-21', 'anniversary');
    await add('first visit', '2020-11-30', 'own');
    await add('today', '--11-22'.slice(2));
    const { dates } = await list();
    expect(dates.map(({ label, daysLeft }) => [label, daysLeft])).toEqual([
      ['today', 0],
      ['first visit', 8],
      ['wedding', 364],
      ['vague', null],
    ]);
  });

  it('are changed, removed and put back', async () => {
    const { client, customerId, list } = await withAnn();
    const { id } = await client.dates.add({ customerId, kind: 'own', label: 'opening', typed: '5-1' });
    await client.dates.edit({ id, kind: 'anniversary', label: ' shop ', typed: '农历五月初一' });
    expect((await list()).dates).toMatchObject([
      { kind: 'anniversary', label: 'shop', calendar: 'lunar', day: '--05-01' },
    ]);
    const { actId } = await client.dates.remove({ id });
    expect((await list()).dates).toEqual([]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await list()).dates).toMatchObject([{ id, label: 'shop' }]);
    await expect(client.dates.edit({ id, kind: 'own', label: '', typed: '' })).rejects.toMatchObject({
      code: 'DATE_EMPTY',
    });
    await expect(client.dates.remove({ id: 77 })).rejects.toMatchObject({ code: 'DATE_UNKNOWN' });
  });

  it('are read before they are kept', async () => {
    const { client } = await withAnn();
    expect(await client.dates.read({ typed: '正月初一' })).toMatchObject({
      day: { calendar: 'lunar', next: '2027-02-06' },
      doubt: null,
    });
    expect(await client.dates.read({ typed: '2月30日' })).toEqual({ day: null, doubt: 'noSuchDay' });
    expect(await client.dates.read({ typed: '2027-01-05' })).toMatchObject({ doubt: 'ahead' });
  });
});
