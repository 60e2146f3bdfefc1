import { describe, expect, it } from 'vitest';
import { openTestEngine, testToday } from '../test-engine.ts';

describe('who a customer is', () => {
  it('is given with a new customer, tidied, and put back field by field by undo', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: '王小明' });
    const before = await client.customers.get({ id });
    const { actId } = await client.customers.edit({
      id,
      change: {
        called: ' 王姐 ',
        otherNames: ['Wang Xiaoming', ' ', '小明'],
        wechats: ['wxm_1988'],
        howToTalk: '喜欢直说',
        source: '朋友介绍',
        doNotContact: ['call', 'text'],
      },
    });
    expect(await client.customers.get({ id })).toMatchObject({
      called: '王姐',
      otherNames: [{ asTyped: 'Wang Xiaoming' }, { asTyped: '小明' }],
      wechats: [{ asTyped: 'wxm_1988', label: '' }],
      howToTalk: '喜欢直说',
      source: '朋友介绍',
      doNotContact: [
        { channel: 'call', sinceDay: testToday },
        { channel: 'text', sinceDay: testToday },
      ],
    });
    expect(await client.customers.sources()).toEqual([{ name: '朋友介绍', customers: 1 }]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.customers.get({ id })).toEqual({ ...before, updatedAt: expect.any(Number) });
  });

  it('says since when they agreed: today where no day is said, none where nobody asked', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', consent: 'given' });
    const consentOf = async () => {
      const { consent, consentDay } = await client.customers.get({ id });
      return [consent, consentDay];
    };
    expect(await consentOf()).toEqual(['given', testToday]);
    await client.customers.edit({ id, change: { consentDay: '2025-02-03' } });
    expect(await consentOf()).toEqual(['given', '2025-02-03']);
    expect(await client.customers.edit({ id, change: { consent: 'given' } })).toEqual({ actId: null });
    await client.customers.edit({ id, change: { consent: 'refused', consentDay: '2025-03-04' } });
    expect(await consentOf()).toEqual(['refused', '2025-03-04']);
    await client.customers.edit({ id, change: { consent: 'unknown' } });
    expect(await consentOf()).toEqual(['unknown', null]);
  });

  it('keeps the day of a channel that stays forbidden', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', doNotContact: ['call', 'email'] });
    await client.customers.edit({ id, change: { doNotContact: ['email', 'visit'] } });
    const { doNotContact } = await client.customers.get({ id });
    expect(doNotContact.map(({ channel }) => channel)).toEqual(['email', 'visit']);
    expect(await client.customers.edit({ id, change: { doNotContact: ['visit', 'email'] } })).toEqual({ actId: null });
  });

  it('belongs to a company that is there, or to one made by its name, and the company shows its people', async () => {
    const { client } = await openTestEngine();
    const company = await client.customers.create({ name: 'Acme Ltd', kind: 'company' });
    const ann = await client.customers.create({ name: 'Ann', company: { id: company.id }, companyRole: 'Buyer' });
    const ben = await client.customers.create({ name: 'Ben', company: { name: 'ＡＣＭＥ ltd' } });
    const cat = await client.customers.create({ name: 'Cat', company: { name: 'Bolt & Co' } });
    expect((await client.customers.get({ id: company.id })).companyPeople).toEqual([
      { id: ann.id, number: '#2', name: 'Ann', role: 'Buyer' },
      { id: ben.id, number: '#3', name: 'Ben', role: '' },
    ]);
    expect((await client.customers.get({ id: cat.id })).company).toMatchObject({ name: 'Bolt & Co' });
    expect((await client.customers.list({ sort: 'number' })).rows.map((row) => row.company)).toEqual([
      null,
      'Acme Ltd',
      'Acme Ltd',
      'Bolt & Co',
      null,
    ]);
    await client.customers.edit({ id: ann.id, change: { company: null } });
    expect((await client.customers.get({ id: ann.id })).company).toBeNull();
  });

  it('is never its own company, neither directly nor round about', async () => {
    const { client } = await openTestEngine();
    const group = await client.customers.create({ name: 'Group', kind: 'company' });
    const shop = await client.customers.create({ name: 'Shop', kind: 'company', company: { id: group.id } });
    for (const company of [group, shop]) {
      await expect(
        client.customers.edit({ id: group.id, change: { company: { id: company.id } } }),
      ).rejects.toMatchObject({ code: 'CUSTOMER_OWN_COMPANY', data: { values: { name: 'Group' } } });
    }
    await expect(client.customers.edit({ id: group.id, change: { company: { id: 999 } } })).rejects.toMatchObject({
      code: 'CUSTOMER_UNKNOWN',
    });
  });

  it('is changed for many at once: source, company, consent, do not contact and back', async () => {
    const { client } = await openTestEngine();
    const company = await client.customers.create({ name: 'Acme', kind: 'company' });
    const ids: number[] = [];
    for (const name of ['Ann', 'Ben']) ids.push((await client.customers.create({ name })).id);
    const selection = { ids };
    const bulk = async (change: Parameters<typeof client.customers.bulkEdit>[0]['change']) =>
      (await client.customers.bulkEdit({ selection, change })).changed;
    expect(await bulk({ what: 'source', source: 'fair' })).toBe(2);
    expect(await bulk({ what: 'company', companyId: company.id })).toBe(2);
    expect(await bulk({ what: 'consent', consent: 'given', day: '2026-01-02' })).toBe(2);
    expect(await bulk({ what: 'consent', consent: 'given' })).toBe(0);
    expect(await bulk({ what: 'doNotContact', channels: ['call', 'text'] })).toBe(2);
    expect(await bulk({ what: 'contactAgain', channels: ['text', 'visit'] })).toBe(2);
    expect(await bulk({ what: 'contactAgain', channels: ['text'] })).toBe(0);
    for (const id of ids) {
      expect(await client.customers.get({ id })).toMatchObject({
        source: 'fair',
        company: { name: 'Acme' },
        consent: 'given',
        consentDay: '2026-01-02',
        doNotContact: [{ channel: 'call' }],
      });
    }
  });
});
