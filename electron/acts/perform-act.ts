import type { ActVerb } from '../../shared/acts/act-verbs.ts';
import type { Archive } from '../archive/archive.ts';
import { Transaction } from '../archive/transaction.ts';
import { type ActWriter, createActWriter } from './act-writer.ts';

/** What an act is called in the history. */
export interface ActName {
  verb: ActVerb;
  /** 'owner', a staff name, 'import', a playbook. */
  actor: string;
  /** What it is done to, in words the person knows. */
  subject: string | null;
  /** The act this one puts back. */
  undoes?: number;
}

/** Counts to keep with the act, for the history ("12 customers"). */
export type ActCounts = Record<string, number>;

export interface Performed<Result> {
  /** Null where nothing changed: then nothing was written either. */
  actId: number | null;
  result: Result;
}

/**
 * Runs `work` as one act: one transaction, recorded, durable when this returns. Where `work` throws or changes
 * nothing, the archive is as it was before.
 */
export function performAct<Result>(
  archive: Archive,
  name: ActName,
  at: number,
  work: (writer: ActWriter) => { result: Result; counts?: ActCounts; subject?: string },
): Performed<Result> {
  const transaction = new Transaction(archive);
  try {
    const actId = beginAct(archive, name, at);
    const writer = createActWriter(archive.writer, { id: actId, at });
    const { result, counts = {}, subject } = work(writer);
    if (writer.changeCount === 0) {
      transaction.rollBack();
      return { actId: null, result };
    }
    finishAct(archive, writer, counts, subject);
    transaction.commit();
    return { actId, result };
  } catch (error) {
    throw transaction.failed(error);
  }
}

/** Runs `work` as an act would be run, and rolls all of it back: for saying what an act would do. */
export function rehearseAct<Result>(
  archive: Archive,
  name: ActName,
  at: number,
  work: (writer: ActWriter) => Result,
): Result {
  const transaction = new Transaction(archive);
  try {
    return work(createActWriter(archive.writer, { id: beginAct(archive, name, at), at }));
  } catch (error) {
    throw transaction.failed(error);
  } finally {
    transaction.rollBack();
  }
}

/** Enters the act in the log; the caller holds the transaction. */
export function beginAct(archive: Archive, name: ActName, at: number): number {
  const result = archive.writer
    .prepare('INSERT INTO acts (at, actor, verb, subject, undoes) VALUES (?, ?, ?, ?, ?)')
    .run(at, name.actor, name.verb, name.subject, name.undoes ?? null);
  return Number(result.lastInsertRowid);
}

/** Brings what is derived up to date, and completes the act's entry. */
export function finishAct(archive: Archive, writer: ActWriter, counts: ActCounts, subject?: string): void {
  for (const _step of writer.derived.finish());
  completeEntry(archive, writer, counts, subject);
}

/** The same for the many rows of an import, with a rest after each step. */
export async function finishLongAct(
  archive: Archive,
  writer: ActWriter,
  counts: ActCounts,
  rest: () => Promise<void>,
): Promise<void> {
  for (const _step of writer.derived.finish()) await rest();
  completeEntry(archive, writer, counts);
}

function completeEntry(archive: Archive, writer: ActWriter, counts: ActCounts, subject?: string): void {
  archive.writer
    .prepare('UPDATE acts SET counts = ?, subject = coalesce(?, subject) WHERE id = ?')
    .run(JSON.stringify(counts), subject ?? null, writer.actId);
}
