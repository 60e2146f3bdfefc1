import { verbsWith } from '../../shared/acts/act-verbs.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { recordsOfCustomer, references } from '../../shared/records/record-graph.ts';
import { createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishAct } from '../acts/perform-act.ts';
import type { UndoWays } from '../acts/undo-ways.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { Transaction } from '../archive/transaction.ts';
import { removeUnneededContents } from '../attachments/attachment-contents.ts';
import { forgetDraftsOf } from '../drafts/drafts.ts';
import { forgetTexts } from './forget-texts.ts';
import { noteRewriteDue } from './rewrite-archive.ts';
import {
  belongingColumns,
  deleteGatheredRows,
  dropRowsToPurge,
  gatherRowsToPurge,
  purgedRecords,
  withMergedInto,
} from './rows-to-purge.ts';
import { textsToForget } from './texts-to-forget.ts';

/** What is gone for ever cannot be put back. */
export const binUndoWays: UndoWays = { 'bin.purge': 'final', 'bin.purgeOverdue': 'final' };

export interface PurgeName {
  verb: 'bin.purge' | 'bin.purgeOverdue';
  actor: 'owner' | 'program';
}

/**
 * Deletes customers for ever, in one transaction: every row of theirs, what the log kept of it, and their texts where
 * acts and imports hold them. Their orders stay, as sales of no one in particular. What is left of deleted bytes in the
 * file goes when the archive is rewritten, which is noted as due. Answers the act's id.
 */
export function purgeCustomers(archive: Archive, ids: readonly number[], name: PurgeName, at: number): number {
  const db = archive.writer;
  const transaction = new Transaction(archive);
  try {
    const actId = beginAct(archive, { ...name, subject: null }, at);
    const writer = createActWriter(db, { id: actId, at });
    const goneIds = withMergedInto(db, ids);
    gatherRowsToPurge(db, goneIds);
    for (const table of ['customers', ...recordsOfCustomer] as const) writer.derived.seeOwners(table, goneIds);
    const texts = textsToForget(db);
    const words = wordsOfPurged(db);
    // Customers and what is theirs name each other: the references are checked when all of it is gone.
    db.pragma('defer_foreign_keys = 1');
    detachWhatStays(db);
    db.prepare(
      'DELETE FROM act_changes WHERE (table_name, row_id) IN (SELECT table_name, row_id FROM purged_rows)',
    ).run();
    deleteGatheredRows(db);
    forgetDraftsOf(archive, goneIds);
    removeUnusedWords(db, words);
    removeUnneededContents(db);
    forgetTexts(db, texts);
    forgetActsWithoutChanges(db);
    dropRowsToPurge(db);
    noteRewriteDue(db);
    finishAct(archive, writer, { customers: ids.length });
    transaction.commit();
    return actId;
  } catch (error) {
    throw transaction.failed(error);
  }
}

/** Columns by which rows that stay may name rows that go. */
const namesOfOthers = references.filter(
  ({ table, column, to }) => purgedRecords.includes(to) && !belongingColumns(table).includes(column),
);

/** What is not theirs but names them names no one from now on, in the log too, so that undo misses nothing. */
function detachWhatStays(db: Connection): void {
  const isGathered = (table: RecordName): string => `IN (SELECT row_id FROM purged_rows WHERE table_name = '${table}')`;
  for (const { table, column, to } of namesOfOthers) {
    db.prepare(
      `UPDATE ${table} SET ${column} = NULL WHERE ${column} ${isGathered(to)} AND NOT id ${isGathered(table)}`,
    ).run();
    for (const version of ['before', 'after']) {
      db.prepare(
        `UPDATE act_changes SET ${version} = json_set(${version}, '$.${column}', NULL)
          WHERE table_name = '${table}' AND json_extract(${version}, '$.${column}') ${isGathered(to)}`,
      ).run();
    }
  }
}

/** What customers share by rows of their own: one that no one else has or had says something of them alone. */
const sharedWords = [
  { table: 'tags', namedBy: 'customer_tags', column: 'tag_id' },
  { table: 'groups', namedBy: 'group_members', column: 'group_id' },
] as const;

type SharedWord = (typeof sharedWords)[number];

function wordsOfPurged(db: Connection): { word: SharedWord; ids: number[] }[] {
  return sharedWords.map((word) => {
    const { namedBy, column } = word;
    const ids = db
      .prepare<[], number>(
        `SELECT ${column} FROM ${namedBy} WHERE customer_id IN purged_customers
         UNION SELECT json_extract(coalesce(before, after), '$.${column}') FROM purged_rows
                 JOIN act_changes USING (table_name, row_id)
                WHERE table_name = '${namedBy}' AND json_extract(coalesce(before, after), '$.${column}') IS NOT NULL`,
      )
      .pluck()
      .all();
    return { word, ids };
  });
}

function removeUnusedWords(db: Connection, words: ReturnType<typeof wordsOfPurged>): void {
  for (const {
    word: { table, namedBy, column },
    ids,
  } of words) {
    const isUsed = db.prepare<[{ id: number }]>(
      `SELECT 1 FROM ${namedBy} WHERE ${column} = @id
       UNION ALL SELECT 1 FROM act_changes
         WHERE table_name = '${namedBy}' AND json_extract(coalesce(before, after), '$.${column}') = @id LIMIT 1`,
    );
    for (const id of ids) {
      if (isUsed.get({ id }) !== undefined) continue;
      db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
      db.prepare('DELETE FROM act_changes WHERE table_name = ? AND row_id = ?').run(table, id);
    }
  }
}

/** Their subject is the name of a file. */
const verbsOfFiles = verbsWith('subject');

/** Acts done to them alone say nothing any more of whom they were done to. */
function forgetActsWithoutChanges(db: Connection): void {
  db.prepare(
    `UPDATE acts SET subject = NULL WHERE subject IS NOT NULL AND verb NOT IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM act_changes WHERE act_id = acts.id)`,
  ).run(JSON.stringify(verbsOfFiles));
}
