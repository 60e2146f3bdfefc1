import { describe, expect, it } from 'vitest';
import type { CustomerSort } from '../../../shared/customers/contract.ts';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const orders = `order number,order date,customer number,name,product,category,amount,quantity
1,2026-02-01,1,Ann,Green tea,Tea,10.00,1
2,2026-02-03,2,Bea,Espresso,Coffee,5.00,1
3,2026-02-04,2,Bea,Green tea,Tea,-10.00,-1
`;

/** Ann, Bea and Cy, of each of whom something else is known. Today is 2026-11-22. */
async function openShop() {
  const engine = await openTestEngine();
  const { client } = engine;
  await engine.bring('orders.csv', orders);
  const { rows } = await client.customers.list({ sort: 'number' });
  const [ann, bea] = rows.map(({ id }) => id) as [number, number];
  const { id: cy } = await client.customers.create({ number: '3', name: 'Cy' });
  await client.customers.edit({
    id: ann,
    change: {
      emails: ['zoe@example.org', 'ann@example.org'],
      addresses: [{ label: '', street: '', city: '重庆', postcode: '', country: 'China' }],
      birthday: '1985-03-14',
    },
  });
  await client.customers.edit({
    id: bea,
    change: {
      emails: ['bea@example.org'],
      addresses: [{ label: '', street: '', city: '成都', postcode: '', country: 'Austria' }],
      birthday: '农历十一月初一',
    },
  });
  await client.customers.edit({ id: cy, change: { birthday: 'in spring' } });
  return {
    engine,
    ids: { ann, bea, cy },
    nameOf: new Map([
      [ann, 'Ann'],
      [bea, 'Bea'],
      [cy, 'Cy'],
    ]),
  };
}

async function note({ client }: TestEngine, customerId: number, day: string, nextContactDay: string | null) {
  const said = {
    touchpoint: 'message',
    channel: '',
    direction: '',
    text: 'called',
    mood: '',
    author: '',
    time: null,
  } as const;
  return client.timeline.add({ customerId, ...said, day, nextContactDay });
}

describe('columns of the list of customers', () => {
  it('show and sort by e-mail, country, birthday, last and next contact, customers without one last', async () => {
    const { engine, ids } = await openShop();
    const { client } = engine;
    const namesBy = async (sort: CustomerSort, descending = false) =>
      (await client.customers.list({ sort, descending })).rows.map(({ name }) => name);
    await note(engine, ids.ann, '2026-10-01', '2026-12-24');
    await note(engine, ids.bea, '2026-11-02', '2026-11-29');

    const { rows } = await client.customers.list({ sort: 'number' });
    expect(
      rows.map(({ email, country, lastContact, nextContact }) => [email, country, lastContact, nextContact]),
    ).toEqual([
      ['zoe@example.org', 'China', '2026-10-01', '2026-12-24'],
      ['bea@example.org', 'Austria', '2026-11-02', '2026-11-29'],
      [null, null, null, null],
    ]);
    expect(rows.map(({ birthday }) => [birthday?.asTyped, birthday?.next])).toEqual([
      ['1985-03-14', '2027-03-14'],
      ['农历十一月初一', '2026-12-09'],
      ['in spring', null],
    ]);
    expect(await namesBy('birthday')).toEqual(['Bea', 'Ann', 'Cy']);
    expect(await namesBy('email')).toEqual(['Bea', 'Ann', 'Cy']);
    expect(await namesBy('country', true)).toEqual(['Ann', 'Bea', 'Cy']);
    // By pinyin: chéng before chóng.
    expect(await namesBy('city')).toEqual(['Bea', 'Ann', 'Cy']);
    expect(await namesBy('nextContact')).toEqual(['Bea', 'Ann', 'Cy']);
    expect(await namesBy('lastContact', true)).toEqual(['Bea', 'Ann', 'Cy']);

    // Only the contacts were written: an order that was kept is found again.
    await note(engine, ids.cy, '2026-11-20', '2026-11-01');
    expect(await namesBy('nextContact')).toEqual(['Cy', 'Bea', 'Ann']);
    expect(await namesBy('lastContact', true)).toEqual(['Cy', 'Bea', 'Ann']);
  });

  it('leave in a spreadsheet with real days, a lunar birthday in words that are read again', async () => {
    const { engine, ids } = await openShop();
    await note(engine, ids.ann, '2026-10-01', '2026-12-24');
    const { jobId } = await engine.client.tables.save({
      question: { table: 'customers', filter: {}, sort: 'number' },
      columns: ['number', 'email', 'country', 'birthday', 'lastContact', 'nextContact'],
      format: 'xlsx',
      language: 'en',
    });
    const { token } = await engine.client.tables.saved({ jobId });
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings).toEqual(['Customer number', 'E-mail', 'Country', 'Birthday', 'Last contact', 'Next contact']);
    const day = (text: string) => ({ day: text, time: null });
    expect(cells.map((row) => row.slice(3))).toEqual([
      [day('1985-03-14'), day('2026-10-01'), day('2026-12-24')],
      ['lunar 11-1'],
      ['in spring'],
    ]);
  });

  it('are said to be empty where no customer has anything in them', async () => {
    const { engine, ids } = await openShop();
    const { client } = engine;
    const { id: fieldId } = await client.ownFields.define({ name: 'Points', kind: 'number' });
    expect(new Set(await client.customers.emptyColumns())).toEqual(
      new Set([
        'phone',
        'profit',
        'costKnown',
        'tags',
        'company',
        'source',
        'orientation',
        'buysElsewhere',
        'lookedAfterBy',
        'keyAccount',
        'lastContact',
        'owed',
        'nextContact',
        'satisfaction',
        `own:${fieldId}`,
      ]),
    );
    await client.customers.edit({ id: ids.cy, change: { tags: ['vip'], ownValues: [{ fieldId, value: '7' }] } });
    await note(engine, ids.cy, '2026-11-20', null);
    expect(new Set(await client.customers.emptyColumns())).toEqual(
      new Set([
        'phone',
        'profit',
        'costKnown',
        'company',
        'source',
        'orientation',
        'buysElsewhere',
        'lookedAfterBy',
        'keyAccount',
        'nextContact',
        'owed',
        'satisfaction',
      ]),
    );
  });
});

describe('conditions', () => {
  it('ask for what was bought, liked, avoided, said and promised, and follow what is written', async () => {
    const { engine, ids, nameOf } = await openShop();
    const { client } = engine;
    const keeps = async (condition: FilterCondition) => {
      const { rows } = await client.customers.list({ filter: { conditions: [condition] }, sort: 'number' });
      return rows.map(({ id }) => nameOf.get(id));
    };
    const text = (field: 'product' | 'category' | 'likes' | 'avoids', value: string) =>
      keeps({ kind: 'text', field, operator: 'contains', value });
    // What was brought back is not bought.
    expect(await text('product', 'green')).toEqual(['Ann']);
    const green = { kind: 'bought', operator: 'contains', value: 'green' } as const;
    expect(await keeps({ ...green, from: '2026-02-01', to: '2026-02-01' })).toEqual(['Ann']);
    expect(await keeps({ ...green, from: '2026-02-02', to: null })).toEqual([]);
    expect(await keeps({ ...green, from: null, to: '2026-01-31' })).toEqual([]);
    expect(await text('category', 'Coffee')).toEqual(['Bea']);
    expect(await keeps({ kind: 'text', field: 'product', operator: 'isEmpty', value: '' })).toEqual(['Cy']);

    expect(await text('avoids', 'peanut')).toEqual([]);
    const { id } = await client.preferences.add({ customerId: ids.cy, kind: 'avoids', text: 'Peanuts' });
    expect(await text('avoids', 'peanut')).toEqual(['Cy']);
    expect(await text('likes', 'peanut')).toEqual([]);
    await client.preferences.edit({ id, change: { isCurrent: false } });
    expect(await text('avoids', 'peanut')).toEqual([]);

    const bounds = { from: null, to: null };
    const promised = { kind: 'day', field: 'nextContact', operator: 'inDays', ...bounds, days: 7 } as const;
    const silent = { kind: 'day', field: 'lastContact', operator: 'olderThanDays', ...bounds, days: 30 } as const;
    expect(await keeps(promised)).toEqual([]);
    await note(engine, ids.ann, '2026-10-01', '2026-11-29');
    await note(engine, ids.bea, '2026-10-01', '2026-11-30');
    expect(await keeps(promised)).toEqual(['Ann']);
    expect(await keeps(silent)).toEqual(['Ann', 'Bea']);
    await note(engine, ids.bea, '2026-11-01', null);
    expect(await keeps(silent)).toEqual(['Ann']);
    expect(await keeps({ kind: 'birthday', operator: 'inDays', months: [], days: 30 })).toEqual(['Bea']);
  });

  it('ask for days ahead in fields of the owner’s own, and “in the last … days” holds no day to come', async () => {
    const { engine, ids, nameOf } = await openShop();
    const { client } = engine;
    const { id: fieldId } = await client.ownFields.define({ name: 'Contract ends', kind: 'date' });
    const ends = { [ids.ann]: '2026-11-22', [ids.bea]: '2026-12-22', [ids.cy]: '2026-11-01' };
    for (const [id, value] of Object.entries(ends)) {
      await client.customers.edit({ id: Number(id), change: { ownValues: [{ fieldId, value }] } });
    }
    const keeps = async (operator: 'inDays' | 'withinDays', days: number) => {
      const condition = { kind: 'ownDay', fieldId, operator, from: null, to: null, days } as const;
      const { rows } = await client.customers.list({ filter: { conditions: [condition] }, sort: 'number' });
      return rows.map(({ id }) => nameOf.get(id));
    };
    expect(await keeps('inDays', 0)).toEqual(['Ann']);
    expect(await keeps('inDays', 30)).toEqual(['Ann', 'Bea']);
    expect(await keeps('withinDays', 30)).toEqual(['Ann', 'Cy']);
  });
});
