import { describe, expect, it } from 'vitest';
import { todayLocal } from '../../../shared/day.ts';
import {
  defaultUsualMinutes,
  minutesOfContact,
  readMinutes,
  steppedMinutes,
} from '../../../shared/timeline/contact-minutes.ts';
import type { TimelineEntry } from '../../../shared/timeline/contract.ts';
import { openTestEngine, type TestEngine, testClock, testToday } from '../test-engine.ts';

type NewContact = Parameters<TestEngine['client']['timeline']['add']>[0];

const visit = { day: '2026-11-20', touchpoint: 'visit', direction: 'in', text: 'sat by the window' } as const;

async function shopWithAnn(): Promise<TestEngine & { annId: number }> {
  const engine = await openTestEngine();
  await engine.bring(
    'orders.csv',
    `order number,order date,time of day,customer number,name,amount,channel,served by
1,2026-02-01,09:15,007,Ann,100.00,shop,Mia
2,2026-11-20,10:00,007,Ann,-30.25,shop,Mia
3,2026-11-20,,007,Ann,12.00,web,
`,
  );
  const { rows } = await engine.client.customers.list({});
  return { ...engine, annId: rows[0]?.id ?? 0 };
}

function inShort(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'contact':
      return `${entry.day} ${entry.contact.touchpoint}: ${entry.contact.text}`;
    case 'appointment':
      return `${entry.day} appointment ${entry.appointment.text}`;
    case 'lifeEvent':
      return `lifeEvent ${entry.lifeEvent.kind}`;
    case 'order':
      return `${entry.day} order ${entry.order.number}`;
    case 'payment':
      return `payment ${entry.payment.id}`;
    case 'change':
      return `${entry.day} ${entry.verb}`;
    case 'case':
      return `${entry.day} ${entry.case.kind} ${entry.case.text}`;
    case 'attachment':
      return `${entry.day} ${entry.attachment.name}`;
  }
}

describe('the timeline of a customer', () => {
  it('holds contacts, orders and changes between one another, newest first; without a time of day below', async () => {
    const { client, annId } = await shopWithAnn();
    await client.timeline.add({ ...visit, customerId: annId, time: '09:30' });
    await client.timeline.add({ ...visit, customerId: annId, text: 'no time known' });
    await client.timeline.add({ ...visit, customerId: annId, day: '2026-02-02', touchpoint: 'call', text: 'rang' });
    await client.customers.edit({ id: annId, change: { note: 'two sugars', tags: ['VIP'] } });
    const { entries, total, all, touchpoints } = await client.timeline.list({ customerId: annId });
    expect(entries.map(inShort)).toEqual([
      `${todayLocal(new Date(testClock.now()))} customers.edit`,
      '2026-11-20 order 2',
      '2026-11-20 visit: sat by the window',
      '2026-11-20 visit: no time known',
      '2026-11-20 order 3',
      '2026-02-02 call: rang',
      '2026-02-01 order 1',
    ]);
    expect([total, all]).toEqual([7, 7]);
    expect(touchpoints).toEqual([
      { word: 'visit', count: 2 },
      { word: 'order', count: 2 },
      { word: 'return', count: 1 },
      { word: 'call', count: 1 },
    ]);
  });

  it('says of an order what was in it, each thing once, the three that cost most, and finds the order by any of it', async () => {
    const engine = await openTestEngine();
    await engine.bring(
      'orders.csv',
      `order number,order date,customer number,name,product name,product code,amount
1,2026-02-01,007,Ann,Mocha,M1,5.00
1,2026-02-01,007,Ann,Mocha,M1,5.00
1,2026-02-01,007,Ann,,P7,2.00
1,2026-02-01,007,Ann,Scone,S1,3.00
1,2026-02-01,007,Ann,Honey cake,H1,4.00
2,2026-02-02,007,Ann,,,9.00
`,
    );
    const [ann] = (await engine.client.customers.list({})).rows;
    const listed = async (text?: string) => {
      const filter = text === undefined ? {} : { text };
      const { entries } = await engine.client.timeline.list({ customerId: ann?.id ?? 0, ...filter });
      return entries.flatMap((entry) => (entry.kind === 'order' ? [[entry.order.number, ...entry.items]] : []));
    };
    expect(await listed()).toEqual([['2'], ['1', 'Mocha', 'Honey cake', 'Scone']]);
    expect(await listed('p7')).toEqual([['1', 'Mocha', 'Honey cake', 'Scone']]);
  });

  it('comes in pages that together are the whole', async () => {
    const { client, annId } = await shopWithAnn();
    for (let nth = 0; nth < 7; nth++) {
      await client.timeline.add({ ...visit, customerId: annId, text: `visit ${nth}` });
    }
    const whole = await client.timeline.list({ customerId: annId });
    const pages: TimelineEntry[] = [];
    for (let offset = 0; offset < whole.total; offset += 3) {
      const page = await client.timeline.list({ customerId: annId, offset, limit: 3 });
      expect(page.total).toBe(10);
      pages.push(...page.entries);
    }
    expect(pages).toEqual(whole.entries);
  });

  it.each<{ filter: object; kept: string[] }>([
    { filter: { kinds: ['contact'] }, kept: ['2026-11-20 visit: 想要Ｂｌｕｅ的', '2026-10-01 tasting: 手冲课'] },
    { filter: { touchpoints: ['return'] }, kept: ['2026-11-20 order 2'] },
    {
      filter: { touchpoints: ['tasting', 'visit'] },
      kept: ['2026-11-20 visit: 想要Ｂｌｕｅ的', '2026-10-01 tasting: 手冲课'],
    },
    { filter: { channels: ['web'] }, kept: ['2026-11-20 order 3'] },
    { filter: { text: 'BLUE' }, kept: ['2026-11-20 visit: 想要Ｂｌｕｅ的'] },
    { filter: { text: 'mia' }, kept: ['2026-11-20 order 2', '2026-10-01 tasting: 手冲课', '2026-02-01 order 1'] },
    { filter: { from: '2026-03-01', to: '2026-10-01' }, kept: ['2026-10-01 tasting: 手冲课'] },
    { filter: { kinds: ['order'], touchpoints: ['visit'] }, kept: [] },
  ])('keeps by $filter', async ({ filter, kept }) => {
    const { client, annId } = await shopWithAnn();
    await client.timeline.add({ ...visit, customerId: annId, time: '09:30', text: '想要Ｂｌｕｅ的' });
    const tasting = {
      ...visit,
      customerId: annId,
      day: '2026-10-01',
      touchpoint: 'tasting',
      text: '手冲课',
      author: 'Mia',
    };
    await client.timeline.add(tasting);
    const { entries, total } = await client.timeline.list({ customerId: annId, ...filter });
    expect(entries.map(inShort)).toEqual(kept);
    expect(total).toBe(kept.length);
  });

  it('says of a change which act made it, of a tag taken off too, and whether it was undone; undoing is no entry', async () => {
    const { client, annId } = await shopWithAnn();
    await client.customers.edit({ id: annId, change: { tags: ['VIP'] } });
    const { actId } = await client.customers.edit({ id: annId, change: { tags: [] } });
    await client.acts.undo({ actId: actId ?? 0 });
    const { entries } = await client.timeline.list({ customerId: annId, kinds: ['change'] });
    expect(entries).toMatchObject([
      { kind: 'change', verb: 'customers.edit', actor: 'owner', isUndone: true, actId },
      { kind: 'change', isUndone: false },
    ]);
  });

  it('shows the complaints of the sample shop at the contacts in which they were heard', async () => {
    const { client } = await openTestEngine();
    await client.archive.openSample({ language: 'zh-CN' });
    const { rows } = await client.customers.list({ limit: 500 });
    const heard: string[] = [];
    for (const { id } of rows) {
      const { entries } = await client.timeline.list({ customerId: id, touchpoints: ['complaint'], limit: 200 });
      for (const entry of entries) {
        if (entry.kind === 'contact' && entry.contact.case !== null) heard.push(entry.contact.case.text);
      }
    }
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.every((text) => text !== '')).toBe(true);
  });
});

describe('a contact', () => {
  const whole: Omit<NewContact, 'customerId'> = {
    day: '2026-11-21',
    time: '16:05',
    touchpoint: 'call',
    channel: 'phone',
    direction: 'out',
    text: 'asked about the beans',
    mood: 'pleased',
    nextContactDay: '2026-12-02',
    author: '小美',
  };

  it('keeps every field, is changed and removed, and each comes back by undo', async () => {
    const { client, annId } = await shopWithAnn();
    const { id, actId } = await client.timeline.add({ customerId: annId, ...whole });
    const contactNow = async () => {
      const { entries } = await client.timeline.list({ customerId: annId, kinds: ['contact'] });
      return entries.map((entry) => (entry.kind === 'contact' ? entry.contact : null));
    };
    const made = await contactNow();
    expect(made).toMatchObject([{ id, ...whole, time: '16:05:00', case: null, attachments: [] }]);
    const edited = await client.timeline.edit({
      id,
      change: { text: 'asked again', mood: '', author: '', time: null },
    });
    expect(await contactNow()).toMatchObject([
      { text: 'asked again', mood: '', author: '', time: null, channel: 'phone' },
    ]);
    await client.acts.undo({ actId: edited.actId ?? 0 });
    expect(await contactNow()).toEqual(made);
    const removed = await client.timeline.remove({ id });
    expect(await contactNow()).toEqual([]);
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await contactNow()).toEqual(made);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await contactNow()).toEqual([]);
  });

  it('takes the code for a word that means one, in either language, and keeps any other word as it is', async () => {
    const { client, annId } = await shopWithAnn();
    await client.timeline.add({ ...visit, customerId: annId, touchpoint: ' 电话 ', channel: '微信' });
    await client.timeline.add({ ...visit, customerId: annId, touchpoint: 'Tasting', channel: '小红书' });
    const { entries } = await client.timeline.list({ customerId: annId, kinds: ['contact'] });
    expect(entries).toMatchObject([
      { contact: { touchpoint: 'Tasting', channel: '小红书' } },
      { contact: { touchpoint: 'call', channel: 'wechat' } },
    ]);
    expect(await client.timeline.words()).toEqual({ touchpoints: ['Tasting'], channels: ['小红书'], authors: ['Mia'] });
  });

  it('is refused without a touchpoint, on a day that is none, for a customer that is none; nothing is written', async () => {
    const { client, annId } = await shopWithAnn();
    const before = await client.acts.list({});
    const refused = async (change: Partial<NewContact>, code: string) =>
      expect(client.timeline.add({ ...visit, customerId: annId, ...change })).rejects.toMatchObject({ code });
    await refused({ touchpoint: '  ' }, 'CONTACT_TOUCHPOINT_EMPTY');
    await refused({ day: '2026-02-30' }, 'DAY_INVALID');
    await refused({ nextContactDay: 'soon' }, 'DAY_INVALID');
    await refused({ customerId: 9_999 }, 'CUSTOMER_UNKNOWN');
    await refused({ time: '25:00' }, 'INPUT_INVALID');
    await expect(client.timeline.remove({ id: 9_999 })).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN' });
    expect(await client.acts.list({})).toEqual(before);
  });

  it('heard as a complaint leaves the complaint where it is removed', async () => {
    const { client } = await openTestEngine();
    await client.archive.openSample({ language: 'en' });
    const { rows } = await client.customers.list({ limit: 500 });
    for (const { id: customerId } of rows) {
      const { entries } = await client.timeline.list({ customerId, touchpoints: ['complaint'] });
      const [entry] = entries;
      if (entry?.kind !== 'contact' || entry.contact.case === null) continue;
      await client.timeline.remove({ id: entry.contact.id });
      const left = await client.timeline.list({ customerId, touchpoints: ['complaint'] });
      expect(left.total).toBe(entries.length);
      expect(left.entries).toContainEqual(
        expect.objectContaining({ kind: 'case', day: entry.day, case: { ...entry.contact.case, contactId: null } }),
      );
      return;
    }
    throw new Error('the sample shop has no complaint');
  });
});

describe('next contacts', () => {
  it('are due by day, the earliest first, stay until they are cleared, and not for customers in the bin', async () => {
    const { client, annId } = await shopWithAnn();
    const ben = await client.customers.create({ name: 'Ben' });
    const cy = await client.customers.create({ name: 'Cy' });
    const promise = (customerId: number, nextContactDay: string) =>
      client.timeline.add({ ...visit, customerId, nextContactDay });
    const late = await promise(annId, '2026-01-10');
    await promise(ben.id, '2026-11-25');
    await promise(cy.id, testToday);
    await client.customers.bin({ id: cy.id });
    const dueNow = async (input: Parameters<typeof client.timeline.due>[0]) => {
      const { total, rows: due } = await client.timeline.due(input);
      expect(total).toBe(due.length);
      return due.map(({ customerName, nextContactDay }) => `${customerName} ${nextContactDay}`);
    };
    expect(await dueNow({})).toEqual(['Ann 2026-01-10', 'Ben 2026-11-25']);
    expect(await dueNow({ until: testToday })).toEqual(['Ann 2026-01-10']);
    expect(await dueNow({ customerId: ben.id })).toEqual(['Ben 2026-11-25']);

    const cleared = await client.timeline.clearNext({ contactIds: [late.id] });
    expect(await dueNow({ until: testToday })).toEqual([]);
    await client.acts.undo({ actId: cleared.actId ?? 0 });
    expect(await dueNow({ until: testToday })).toEqual(['Ann 2026-01-10']);
  });

  it('that a new contact keeps are cleared in the same act, and stand again when it is undone', async () => {
    const { client, annId } = await shopWithAnn();
    const { id } = await client.timeline.add({ ...visit, customerId: annId, nextContactDay: '2026-11-21' });
    const { actId } = await client.timeline.add({
      ...visit,
      customerId: annId,
      day: testToday,
      nextContactDay: '2026-12-05',
      fulfils: [id],
    });
    const days = async () => (await client.timeline.due({})).rows.map(({ nextContactDay }) => nextContactDay);
    expect(await days()).toEqual(['2026-12-05']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await days()).toEqual(['2026-11-21']);
  });
});

describe('the minutes of a contact', () => {
  it('are those of its channel until someone says others, and are again when they are taken back', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    const contact = { ...visit, customerId, touchpoint: 'call', channel: 'phone' };
    const { id } = await client.timeline.add(contact);
    await client.timeline.add({ ...contact, minutes: 12 });
    const minutes = async () => {
      const { entries } = await client.timeline.list({ customerId, kinds: ['contact'] });
      const usual = await client.timeline.usualMinutes();
      return entries.map((entry) => (entry.kind === 'contact' ? minutesOfContact(entry.contact, usual) : null));
    };
    expect(await minutes()).toEqual([12, 5]);
    await client.timeline.setUsualMinutes({ ...defaultUsualMinutes, phone: 8 });
    expect(await minutes()).toEqual([12, 8]);
    const { actId } = await client.timeline.edit({ id, change: { minutes: 0 } });
    expect(await minutes()).toEqual([12, 0]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await minutes()).toEqual([12, 8]);
  });

  it('of a channel in the owner’s own words are those of any other way', () => {
    const usual = { ...defaultUsualMinutes, other: 7 };
    expect(minutesOfContact({ minutes: null, channel: 'fair' }, usual)).toBe(7);
    expect(minutesOfContact({ minutes: null, channel: '' }, usual)).toBe(7);
  });

  it.each([
    ['15', 15],
    ['１５ 分钟', 15],
    ['15 min.', 15],
    ['15.0', 15],
    ['0', 0],
    ['1441', null],
    ['1.5 h', 90],
    ['1 小时', 60],
    ['25 hours', null],
    ['an hour', null],
    ['-5', null],
  ])('read %s as %s', (written, minutes) => {
    expect(readMinutes(written)).toBe(minutes);
  });

  it('go to the next step, longer or shorter, and stay at the last', () => {
    expect([steppedMinutes(5, 1), steppedMinutes(5, -1), steppedMinutes(7, 1), steppedMinutes(7, -1)]).toEqual([
      10, 3, 10, 5,
    ]);
    expect([steppedMinutes(0, -1), steppedMinutes(240, 1)]).toEqual([0, 240]);
  });
});
