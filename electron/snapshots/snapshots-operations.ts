import { existingCustomer } from '../customers/existing-customer.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { comparedRows, keptComparison, listedCompared, summaryOfCompared } from './compared-snapshots.ts';
import { type NewSnapshot, removeSnapshot, renameSnapshot, takeSnapshot } from './edit-snapshots.ts';
import { pastRanks } from './past-ranks.ts';
import { placesInSnapshots } from './places-in-snapshots.ts';
import { rankingToKeep } from './ranking-to-keep.ts';
import { listSnapshots } from './read-snapshots.ts';

const take = asAct('snapshots.take', (writer, snapshot: NewSnapshot) => {
  const { id, name } = takeSnapshot(writer, snapshot);
  return { result: { id }, subject: name };
});

const rename = asAct('snapshots.rename', (writer, input: { id: number; name: string }) => {
  const { id, name } = renameSnapshot(writer, input);
  return { result: { id }, subject: name };
});

const remove = asAct('snapshots.remove', (writer, input: { id: number }) => {
  const { id, name } = removeSnapshot(writer, input);
  return { result: { id }, subject: name };
});

export const snapshotsOperations = {
  list: door.snapshots.list.handler(({ context: { session } }) => ({
    snapshots: listSnapshots(session.archive.reader),
  })),
  take: door.snapshots.take.handler(({ input: { name, question }, context }) => {
    const takenDay = context.clock.today();
    const knownUntil = readKnownUntil(context.session.archive.reader);
    return take({ input: { name, takenDay, knownUntil, ranking: rankingToKeep(context, question) }, context });
  }),
  rename: door.snapshots.rename.handler(rename),
  remove: door.snapshots.remove.handler(remove),
  compare: door.snapshots.compare.handler(({ input, context }) => {
    const { part, filter, sort, descending, offset, limit, ...comparison } = input;
    const compared = keptComparison(context, comparison);
    const listed = listedCompared(context, compared, { part, filter, sort, descending });
    const rows = comparedRows(context.session.archive.reader, compared, listed.slice(offset, offset + limit));
    return { ...summaryOfCompared(compared), total: listed.length, rows };
  }),
  ofCustomer: door.snapshots.ofCustomer.handler(({ input, context }) => {
    const { archive } = context.session;
    const { id } = existingCustomer(archive.reader, input.customerId);
    return { snapshots: placesInSnapshots(archive, id), periods: pastRanks(context, id) };
  }),
};
