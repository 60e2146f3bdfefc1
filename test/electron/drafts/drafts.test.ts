import { expect, it } from 'vitest';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { noteDaySeen } from '../../../electron/bin/days-seen.ts';
import { forgetOldDrafts, keepDraft, listDrafts } from '../../../electron/drafts/drafts.ts';
import { ArchiveSession } from '../../../electron/engine/archive-session.ts';
import { addDays } from '../../../shared/day.ts';
import { draftDays } from '../../../shared/drafts/contract.ts';
import { madeAt, temporaryFolder } from '../archive/small-archive.ts';
import { openTestEngine } from '../test-engine.ts';

const typed = JSON.stringify({ name: '王大妈' });
const draft = { name: 'customer.new', customerId: null, typed };

it('a draft is in the archive when it is acknowledged, and there again after a restart', async () => {
  const engine = await openTestEngine();
  expect(await engine.client.drafts.keep(draft)).toEqual({ keptIn: 'archive' });
  await engine.client.drafts.keep({ ...draft, typed: '{"name":"王大妈","phones":"138"}' });
  const { client } = await engine.restart();
  expect(await client.drafts.list()).toEqual({
    drafts: [{ ...draft, typed: '{"name":"王大妈","phones":"138"}' }],
    keptIn: 'archive',
  });
  await client.drafts.drop({ name: draft.name });
  expect((await client.drafts.list()).drafts).toEqual([]);
});

it('a draft is no act: neither history nor undo nor what is computed from the archive knows of it', async () => {
  const { client } = await openTestEngine();
  await client.customers.create({ name: 'Ann' });
  const before = await client.acts.list({});
  const { lastSavedAt } = (await client.archive.status()) ?? {};
  await client.drafts.keep(draft);
  expect(await client.acts.list({})).toEqual(before);
  expect((await client.archive.status())?.lastSavedAt).toBe(lastSavedAt);
});

it('a purge deletes the drafts of the purged customer and no others', async () => {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: 'Ann' });
  await client.drafts.keep({ name: 'contact.new.1', customerId, typed: '"Ann asked for"' });
  await client.drafts.keep(draft);
  await client.customers.bulkEdit({ selection: { ids: [customerId] }, change: { what: 'bin' } });
  await client.bin.purge({ selection: { ids: [customerId] } });
  expect((await client.drafts.list()).drafts).toEqual([draft]);
});

it('a merge moves the drafts of the merged customer to the one who stays; of two texts of one form both stay', async () => {
  const { client } = await openTestEngine();
  const [winner, loser, later] = await Promise.all(
    ['Ann', 'Anne', 'Anna'].map((name) => client.customers.create({ name })),
  );
  if (winner === undefined || loser === undefined || later === undefined) throw new Error('three were created');
  const draftOf = (form: string, customerId: number, fields: object) => ({
    name: `${form}@${customerId}`,
    customerId,
    typed: JSON.stringify(fields),
  });
  await client.drafts.keep(draftOf('contact.new', winner.id, { typed: 'asked for tea', files: [] }));
  await client.drafts.keep(draftOf('contact.new', loser.id, { typed: 'comes on Friday', files: [{ name: 'a.png' }] }));
  await client.drafts.keep(draftOf('customer.note', loser.id, { value: 'left-handed' }));
  const merge = (winnerId: number, loserId: number) =>
    client.duplicates.merge({ winnerId, loserIds: [loserId], choices: {}, language: 'en' });
  await merge(winner.id, loser.id);
  const moved = [
    draftOf('contact.new', winner.id, { typed: 'asked for tea / comes on Friday', files: [{ name: 'a.png' }] }),
    draftOf('customer.note', winner.id, { value: 'left-handed' }),
  ];
  expect((await client.drafts.list()).drafts).toEqual(moved);
  // A form that was still open for the merged one, after a second merge.
  await merge(later.id, winner.id);
  await client.drafts.keep(draftOf('customer.called', loser.id, { value: 'Annie' }));
  expect((await client.drafts.list()).drafts.map(({ name, customerId }) => [name, customerId])).toEqual(
    ['contact.new', 'customer.called', 'customer.note'].map((form) => [`${form}@${later.id}`, later.id]),
  );
});

it('a draft of a customer who was undone is not shown, and is back with them', async () => {
  const { client } = await openTestEngine();
  const { id: customerId, actId } = await client.customers.create({ name: 'Ann' });
  await client.drafts.keep({ name: 'contact.new.1', customerId, typed: '"asked for"' });
  const undone = await client.acts.undo({ actId: actId ?? 0 });
  expect((await client.drafts.list()).drafts).toEqual([]);
  await client.acts.undo({ actId: undone.act.id });
  expect((await client.drafts.list()).drafts).toHaveLength(1);
});

it('a draft is deleted when the archive was open on as many days as drafts are kept, and it did not change', async () => {
  const archive = await createArchive(`${temporaryFolder()}/shop.shuke`, { homeCurrency: 'CNY', now: madeAt });
  const session = ArchiveSession.of(archive);
  noteDaySeen(archive, '2024-05-01');
  keepDraft(session, { ...draft, name: 'old' });
  noteDaySeen(archive, '2024-05-02');
  keepDraft(session, { ...draft, name: 'kept' });
  for (let day = 1; day < draftDays; day += 1) noteDaySeen(archive, addDays('2024-05-02', day));
  forgetOldDrafts(archive);
  expect(listDrafts(session).drafts.map(({ name }) => name)).toEqual(['kept']);
  archive.close();
});

it('a draft that was typed while the clock had fallen back by years is there when the clock is right again', async () => {
  const archive = await createArchive(`${temporaryFolder()}/shop.shuke`, { homeCurrency: 'CNY', now: madeAt });
  const session = ArchiveSession.of(archive);
  // The clock of a machine whose battery is empty begins on the same day each time.
  const whenBatteryIsEmpty = '2009-01-01';
  noteDaySeen(archive, whenBatteryIsEmpty);
  for (let day = 0; day <= draftDays; day += 1) noteDaySeen(archive, addDays('2024-05-01', day));
  noteDaySeen(archive, whenBatteryIsEmpty);
  keepDraft(session, draft);
  noteDaySeen(archive, '2024-07-01');
  forgetOldDrafts(archive);
  expect(listDrafts(session).drafts).toEqual([draft]);
  archive.close();
});

it('while the archive cannot be written a draft is in memory, and in the archive with the next one after that', async () => {
  const archive = await createArchive(`${temporaryFolder()}/shop.shuke`, { homeCurrency: 'CNY', now: madeAt });
  const session = ArchiveSession.of(archive);
  await session.whileWriting(async () => {
    expect(keepDraft(session, draft)).toBe('memory');
    expect(listDrafts(session)).toEqual({ drafts: [draft], keptIn: 'memory' });
  });
  expect(keepDraft(session, { ...draft, name: 'other' })).toBe('archive');
  expect(archive.reader.prepare('SELECT name FROM drafts ORDER BY name').pluck().all()).toEqual([draft.name, 'other']);
  archive.close();
});
