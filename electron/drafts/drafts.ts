import { type Draft, type DraftPlace, draftDays } from '../../shared/drafts/contract.ts';
import { draftNameMoved } from '../../shared/drafts/draft-name.ts';
import { joinDrafts } from '../../shared/drafts/join-drafts.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { inTransaction } from '../archive/transaction.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';

/** Drafts that the archive could not take; null: dropped here, but still in the archive. */
const inMemory = new WeakMap<Archive, Map<string, Draft | null>>();

function memoryOf(archive: Archive): Map<string, Draft | null> {
  const known = inMemory.get(archive) ?? new Map<string, Draft | null>();
  inMemory.set(archive, known);
  return known;
}

/** Those of customers who are not there are left out. */
export function listDrafts({ archive }: ArchiveSession): { drafts: Draft[]; keptIn: DraftPlace } {
  const memory = memoryOf(archive);
  const inArchive = archive.reader
    .prepare<[], Draft>(
      `SELECT name, customer_id AS customerId, typed FROM drafts
        WHERE customer_id IS NULL OR customer_id IN (SELECT id FROM customers) ORDER BY name`,
    )
    .all();
  const drafts = new Map<string, Draft | null>(inArchive.map((draft) => [draft.name, draft]));
  for (const [name, draft] of memory) drafts.set(name, draft);
  return { drafts: [...drafts.values()].filter((draft) => draft !== null), keptIn: placeOf(memory) };
}

function placeOf(memory: ReadonlyMap<string, Draft | null>): DraftPlace {
  return [...memory.values()].some((draft) => draft !== null) ? 'memory' : 'archive';
}

export function keepDraft(session: ArchiveSession, draft: Draft): DraftPlace {
  session.assertShownToCaller();
  const memory = memoryOf(session.archive);
  memory.set(draft.name, draft);
  writeMemory(session, memory);
  return memory.has(draft.name) ? 'memory' : 'archive';
}

export function dropDraft(session: ArchiveSession, name: string): void {
  session.assertShownToCaller();
  const memory = memoryOf(session.archive);
  memory.set(name, null);
  writeMemory(session, memory);
}

/** Brings everything in memory into the archive, where that can be written by now. */
function writeMemory(session: ArchiveSession, memory: Map<string, Draft | null>): void {
  try {
    const archive = session.writable;
    inTransaction(archive, () => {
      for (const [name, draft] of memory) writeDraft(archive.writer, name, draft);
    });
    memory.clear();
  } catch (error) {
    if (!(error instanceof ShukeError) || error.code === 'ARCHIVE_CHANGED') throw error;
  }
}

function writeDraft(db: Connection, name: string, draft: Draft | null): void {
  if (draft === null) {
    db.prepare('DELETE FROM drafts WHERE name = ?').run(name);
    return;
  }
  const { customerId, typed } = draft;
  const standingId = customerId === null ? null : standingCustomerId(db, customerId);
  if (customerId !== null && standingId !== null && standingId !== customerId) {
    addToDraftOf(db, standingId, { name, customerId, typed });
    return;
  }
  db.prepare(
    `INSERT OR REPLACE INTO drafts (name, customer_id, typed, after_days)
     VALUES (?, ?, ?, (SELECT count(*) FROM days_seen))`,
  ).run(name, customerId, typed);
}

/** The customer whom the given one was merged into, or the same; null: not there. */
function standingCustomerId(db: Connection, customerId: number): number | null {
  const row = db
    .prepare<[number], { mergedInto: number | null }>('SELECT merged_into AS mergedInto FROM customers WHERE id = ?')
    .get(customerId);
  if (row === undefined) return null;
  return row.mergedInto === null ? customerId : standingCustomerId(db, row.mergedInto);
}

/** Where both customers have a draft of the form, both texts stay in it. */
function addToDraftOf(
  db: Connection,
  standingId: number,
  { name, customerId, typed }: Draft & { customerId: number },
): void {
  const moved = draftNameMoved(name, customerId, standingId);
  const there = db.prepare<[string], { typed: string }>('SELECT typed FROM drafts WHERE name = ?').get(moved);
  const joined = there === undefined ? typed : joinDrafts(there.typed, typed);
  writeDraft(db, moved, { name: moved, customerId: standingId, typed: joined });
}

/** Inside the transaction of a merge: the drafts of the merged customer are those of the one who stays. */
export function moveDraftsOfMerged(db: Connection, loserId: number): void {
  const drafts = db
    .prepare<[number], Draft>('SELECT name, customer_id AS customerId, typed FROM drafts WHERE customer_id = ?')
    .all(loserId);
  for (const draft of drafts) {
    writeDraft(db, draft.name, null);
    writeDraft(db, draft.name, draft);
  }
}

/** Those of purged customers, inside the transaction of the purge. */
export function forgetDraftsOf(archive: Archive, customerIds: readonly number[]): void {
  archive.writer
    .prepare('DELETE FROM drafts WHERE customer_id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(customerIds));
  const gone = new Set(customerIds);
  const memory = memoryOf(archive);
  for (const [name, draft] of memory) {
    if (draft?.customerId != null && gone.has(draft.customerId)) memory.delete(name);
  }
}

/** At opening: those that did not change while the archive was open on `draftDays` further days, whatever days those were. */
export function forgetOldDrafts(archive: Archive): void {
  if (archive.isReadOnly) return;
  const isOld = '(SELECT count(*) FROM days_seen) - after_days >= ?';
  const isAnyOld = archive.reader.prepare<[number]>(`SELECT 1 FROM drafts WHERE ${isOld}`).get(draftDays);
  if (isAnyOld === undefined) return;
  inTransaction(archive, () => archive.writer.prepare(`DELETE FROM drafts WHERE ${isOld}`).run(draftDays));
}
