import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { performAct } from '../../../electron/acts/perform-act.ts';
import { undoAct } from '../../../electron/acts/undo-act.ts';
import type { Archive } from '../../../electron/archive/archive.ts';
import { customerOfNumber } from '../../../electron/customers/customer-of-number.ts';
import { mergeCustomers } from '../../../electron/duplicates/merge-customers.ts';
import { previewUndo } from '../../../electron/duplicates/preview-undo.ts';
import { countWrongTotals } from '../../../electron/orders/derived-totals.ts';
import { translator } from '../../../shared/locales/words.ts';
import { customerReferences } from '../../../shared/records/record-graph.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { openTestEngine } from '../test-engine.ts';
import { anyArchive, anyMerge, contentOf, type DrawnMerge, writeArchive } from './random-archive.ts';

const say = translator('en');
const runs = { numRuns: propertyRuns(8) };

/** Several merges as one act. */
function merge(archive: Archive, merges: readonly DrawnMerge[]): number {
  const name = { verb: 'duplicates.merge', actor: 'owner', subject: null } as const;
  const { actId } = performAct(archive, name, 5, (writer) => {
    for (const drawn of merges) mergeCustomers(writer, { ...drawn, say });
    return { result: null };
  });
  if (actId === null) throw new Error('nothing was merged');
  return actId;
}

function rowsNaming({ reader }: Archive, id: number): string[] {
  return customerReferences
    .filter(
      ({ table, column }) =>
        reader.prepare<[number]>(`SELECT 1 FROM ${table} WHERE ${column} = ?`).get(id) !== undefined,
    )
    .map(({ table, column }) => `${table}.${column}`);
}

function expectSound({ reader }: Archive): void {
  expect(reader.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(countWrongTotals(reader)).toBe(0);
  for (const column of ['company_id', 'referred_by', 'merged_into']) {
    const circle = reader
      .prepare(
        `WITH RECURSIVE line (start, id) AS (
           SELECT id, ${column} FROM customers WHERE ${column} IS NOT NULL
           UNION SELECT start, ${column} FROM line JOIN customers USING (id) WHERE ${column} IS NOT NULL
         ) SELECT start FROM line WHERE start = id`,
      )
      .all();
    expect(circle, column).toEqual([]);
  }
}

describe('a merge', () => {
  it('leaves no row that names the loser, loses no row but doubles, and no circle; undone, everything is as it was', async () => {
    const archive = await makeTestArchive();
    await fc.assert(
      fc.asyncProperty(anyArchive, anyMerge, async (content, drawn) => {
        writeArchive(archive, content);
        const before = contentOf(archive);
        const actId = merge(archive, [drawn]);
        for (const loserId of drawn.loserIds) {
          expect(rowsNaming(archive, loserId)).toEqual([]);
          expect(customerOfNumber(archive.reader, `n${loserId}`)).toBe(drawn.winnerId);
        }
        expectSound(archive);
        const after = contentOf(archive);
        for (const table of ['orders', 'contacts', 'preferences', 'cases', 'attachments', 'customer_dates']) {
          expect(after[table]?.length, table).toBe(before[table]?.length);
        }
        expect(previewUndo(archive, actId, 6).staying).toEqual([]);
        expect(contentOf(archive)).toEqual(after);
        const undoId = undoAct(archive, actId, 6);
        expect(contentOf(archive)).toEqual(before);
        undoAct(archive, undoId, 7);
        expect(contentOf(archive)).toEqual(after);
      }),
      runs,
    );
  });

  it('of merged customers comes apart in any order; what the preview says stays is all that is not as it was', async () => {
    const archive = await makeTestArchive();
    await fc.assert(
      fc.asyncProperty(
        anyArchive,
        fc.array(anyMerge, { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat(2)),
        async (content, merges, picks) => {
          writeArchive(archive, content);
          const before = contentOf(archive);
          const heirs = new Map<number, number>();
          const heirOf = (id: number): number => (heirs.has(id) ? heirOf(heirs.get(id) ?? id) : id);
          const acts: number[] = [];
          for (const drawn of merges) {
            const winnerId = heirOf(drawn.winnerId);
            const loserIds = [...new Set(drawn.loserIds.map(heirOf))].filter((id) => id !== winnerId);
            if (loserIds.length === 0) continue;
            const choices = chosenAmong(drawn.choices, [winnerId, ...loserIds]);
            acts.push(merge(archive, [{ winnerId, loserIds, choices }]));
            for (const loserId of loserIds) heirs.set(loserId, winnerId);
          }
          const backwards = acts.toReversed();
          let isInOrder = true;
          while (backwards.length > 0) {
            const index = (picks.next().value ?? 0) % backwards.length;
            isInOrder &&= index === 0;
            const [actId = 0] = backwards.splice(index, 1);
            const preview = previewUndo(archive, actId, 8);
            if (isInOrder) expect(preview.staying).toEqual([]);
            undoAct(archive, actId, 8, { inPart: preview.staying.length > 0 });
            expectSound(archive);
          }
          const after = contentOf(archive);
          expect(after.customers?.filter((row) => row.merged_into !== null)).toEqual([]);
          if (isInOrder) expect(after).toEqual(before);
          for (const table of ['orders', 'contacts', 'preferences', 'cases', 'attachments']) {
            expect(after[table]?.length, table).toBe(before[table]?.length);
          }
        },
      ),
      runs,
    );
  });
});

/** Choices of customers who are merged already stand for no one. */
function chosenAmong(
  { fields, ownFields, lists }: DrawnMerge['choices'],
  ids: readonly number[],
): DrawnMerge['choices'] {
  const among = <Chosen extends number | 'all'>(choices: Readonly<Record<string, Chosen>>) =>
    Object.fromEntries(Object.entries(choices).filter(([, chosen]) => chosen === 'all' || ids.includes(chosen)));
  return { fields: among(fields), ownFields: among(ownFields), lists: among(lists) };
}

describe('merging two customers', () => {
  async function twoCustomers() {
    const engine = await openTestEngine();
    const { client } = engine;
    await engine.bring(
      'orders.csv',
      'order number,order date,customer number,name,amount\n1,2026-03-01,7,Ann Lee,7.00\n2,2026-04-01,8,Anne Lee,5.00\n',
      { kind: 'orders' },
    );
    const ann = (await client.customers.ofNumber({ number: '7' })).id;
    const anne = (await client.customers.ofNumber({ number: '8' })).id;
    await client.customers.edit({
      id: ann,
      change: { phones: ['020 8888 9999'], birthday: '1990-05-06', note: 'tea', tags: ['VIP'] },
    });
    await client.customers.edit({
      id: anne,
      change: { phones: ['020-88889999', '13800138000'], birthday: '1991-05-06', note: 'cake', tags: ['vip', 'new'] },
    });
    return { ...engine, ann, anne };
  }

  it('brings orders, phones and tags together, keeps what lost as a note, and the number still finds the customer', async () => {
    const { client, ann, anne } = await twoCustomers();
    await client.duplicates.merge({ winnerId: ann, loserIds: [anne], language: 'en' });
    const merged = await client.customers.get({ id: anne });
    expect(merged).toMatchObject({
      id: ann,
      number: '7',
      name: 'Ann Lee',
      birthday: '1990-05-06',
      tags: ['VIP', 'new'],
    });
    expect(merged.phones.map(({ asTyped }) => asTyped)).toEqual(['020 8888 9999', '13800138000']);
    expect(merged.totals).toMatchObject([
      { orders: 2, net: { minor: 1200 }, firstDay: '2026-03-01', lastDay: '2026-04-01' },
    ]);
    expect(merged.note).toBe('tea\ncake\nMerged with Anne Lee (8) on 2026-11-22. Discarded:\nBirthday: 1991-05-06');
    expect(merged.otherNames.map(({ asTyped }) => asTyped)).toEqual(['Anne Lee']);
    expect(await client.customers.ofNumber({ number: '8' })).toEqual({ id: ann });
    expect((await client.customers.list({})).total).toBe(1);
  });

  it('takes the other value where it is chosen, and writes the note in the language of the person', async () => {
    const { client, ann, anne } = await twoCustomers();
    const choices = { fields: { birthday: anne, name: anne }, lists: { phones: anne } };
    await client.duplicates.merge({ winnerId: ann, loserIds: [anne], choices, language: 'zh-CN' });
    const merged = await client.customers.get({ id: ann });
    expect(merged).toMatchObject({ name: 'Anne Lee', birthday: '1991-05-06' });
    expect(merged.phones.map(({ asTyped }) => asTyped)).toEqual(['020-88889999', '13800138000']);
    expect(merged.note).toBe('tea\ncake\n2026-11-22 与 Anne Lee (8) 合并，未保留的内容：\n生日：1990-05-06');
  });

  it('is undone after further edits: what was edited stays and is said before', async () => {
    const { client, ann, anne } = await twoCustomers();
    const choices = { fields: { birthday: anne } };
    const { actId } = await client.duplicates.merge({ winnerId: ann, loserIds: [anne], choices, language: 'en' });
    const { phones, note } = await client.customers.get({ id: ann });
    await client.customers.edit({
      id: ann,
      change: {
        birthday: '1992-01-02',
        note: `${note}\nlikes the window`,
        phones: phones.slice(0, 1).map((phone) => phone.asTyped),
      },
    });
    const preview = await client.duplicates.undoPreview({ actId });
    expect(preview).toMatchObject({ winners: ['Ann Lee (7)'], losers: ['Anne Lee (8)'], loserCount: 1 });
    expect(preview.staying).toEqual(
      expect.arrayContaining([
        {
          what: 'birthday_as_typed',
          reason: 'changed',
          count: 1,
          examples: [{ table: 'customers', field: 'birthday_as_typed', value: { kind: 'text', text: '1992-01-02' } }],
        },
        {
          what: 'customer_phones',
          reason: 'removed',
          count: 1,
          examples: [{ table: 'customer_phones', field: 'as_typed', value: { kind: 'text', text: '13800138000' } }],
        },
      ]),
    );
    expect(preview.staying.map(({ what }) => what)).not.toContain('birthday');
    await expect(client.acts.undo({ actId })).rejects.toMatchObject({ code: 'ACT_STAYS_IN_PART' });
    expect(await client.customers.get({ id: ann })).toMatchObject({ birthday: '1992-01-02', number: '7' });
    await client.acts.undo({ actId, inPart: true });
    expect(await client.customers.get({ id: ann })).toMatchObject({
      birthday: '1992-01-02',
      note: 'tea\nlikes the window',
    });
    expect(await client.customers.get({ id: anne })).toMatchObject({
      id: anne,
      birthday: '1991-05-06',
      note: 'cake',
      totals: [{ orders: 1 }],
    });
  });

  it('is not done again over what came to either of them since it was undone', async () => {
    const { client, ann, anne } = await twoCustomers();
    const { actId } = await client.duplicates.merge({ winnerId: ann, loserIds: [anne], language: 'en' });
    const undone = await client.acts.undo({ actId });
    const edited = await client.customers.edit({ id: anne, change: { emails: ['anne@example.com'] } });
    await expect(client.acts.undo({ actId: undone.act.id })).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Anne Lee'] } },
    });
    expect(await client.customers.get({ id: anne })).toMatchObject({
      id: anne,
      emails: [{ asTyped: 'anne@example.com' }],
    });
    await client.acts.undo({ actId: edited.actId ?? 0 });
    await client.acts.undo({ actId: undone.act.id });
    expect(await client.customers.get({ id: anne })).toMatchObject({ id: ann });
  });

  it('is not done again where the winner was merged since, neither into the loser nor into somebody else', async () => {
    const { client, ann, anne } = await twoCustomers();
    const { id: zoe } = await client.customers.create({ name: 'Zoe' });
    const { actId } = await client.duplicates.merge({ winnerId: ann, loserIds: [anne], language: 'en' });
    const undone = await client.acts.undo({ actId });
    for (const winnerId of [anne, zoe]) {
      const later = await client.duplicates.merge({ winnerId, loserIds: [ann], language: 'en' });
      await expect(client.acts.undo({ actId: undone.act.id })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
      expect(await client.customers.get({ id: ann })).toMatchObject({ id: winnerId });
      await client.acts.undo({ actId: later.actId });
    }
  });

  it('undone after one part of a field was edited leaves the whole field as it is', async () => {
    const { client, ann, anne } = await twoCustomers();
    const { actId } = await client.duplicates.merge({
      winnerId: ann,
      loserIds: [anne],
      choices: { fields: { name: anne } },
      language: 'en',
    });
    await client.customers.edit({ id: ann, change: { name: 'ANNE LEE' } });
    await client.acts.undo({ actId, inPart: true });
    expect(await client.customers.get({ id: ann })).toMatchObject({ name: 'ANNE LEE' });
    const { rows } = await client.customers.list({
      filter: { text: '', conditions: [{ kind: 'text', field: 'name', operator: 'is', value: 'ANNE LEE' }] },
    });
    expect(rows).toHaveLength(2);
  });

  it('is refused with oneself and with somebody in the bin', async () => {
    const { client, ann, anne } = await twoCustomers();
    await expect(client.duplicates.merge({ winnerId: ann, loserIds: [ann], language: 'en' })).rejects.toMatchObject({
      code: 'MERGE_SAME_CUSTOMER',
    });
    await client.customers.bin({ id: anne });
    await expect(client.duplicates.merge({ winnerId: ann, loserIds: [anne], language: 'en' })).rejects.toMatchObject({
      code: 'MERGE_BINNED',
      data: { values: { name: 'Anne Lee' } },
    });
  });

  it('cannot be previewed where another act is meant, or it is undone already', async () => {
    const { client, ann, anne } = await twoCustomers();
    const edited = await client.customers.edit({ id: ann, change: { note: 'x' } });
    await expect(client.duplicates.undoPreview({ actId: edited.actId ?? 0 })).rejects.toMatchObject({
      code: 'ACT_NOT_UNDOABLE',
    });
    const { actId } = await client.duplicates.merge({ winnerId: ann, loserIds: [anne], language: 'en' });
    await client.acts.undo({ actId });
    await expect(client.duplicates.undoPreview({ actId })).rejects.toMatchObject({ code: 'ACT_ALREADY_UNDONE' });
  });
});
