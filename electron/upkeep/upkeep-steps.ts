import { ShukeError } from '../../shared/errors.ts';
import type { UpkeepProgress } from '../../shared/upkeep/contract.ts';
import { derivedParts } from '../acts/derived-part.ts';
import type { Archive } from '../archive/archive.ts';

/** Customers whose entries are made at once: next to a person's work some tens of milliseconds. */
const sliceBesideWork = 250;
/** In larger slices it is done in half the time. */
const sliceOfCompletion = 4_000;

/**
 * What is derived from customers and comes from another version of the program, or was left to be made by a change of
 * very many, made slice by slice: each step is a transaction of its own, but the first of a part, which only says what
 * is to be done. Cut off anywhere it is gone on with at the next opening.
 */
export function* upkeepSteps(archive: Archive, sliceSize = sliceBesideWork): Generator<UpkeepProgress> {
  if (archive.isReadOnly) return;
  for (const { upkeep } of derivedParts()) {
    if (upkeep === undefined) continue;
    for (const progress of upkeep.steps(archive, sliceSize)) yield { part: upkeep.part, ...progress };
  }
}

/**
 * All of it at once: for an archive so small that no one notices, and for the command line, which no one watches. Where
 * there is no room for it, or the file is in use, the archive opens all the same and the next opening goes on.
 */
export function completeUpkeep(archive: Archive): void {
  const steps = upkeepSteps(archive, sliceOfCompletion);
  try {
    while (steps.next().done !== true);
  } catch (error) {
    if (!(error instanceof ShukeError)) throw error;
  }
}

/** Upkeep of this many customers takes some tenths of a second. */
const mostCustomersUnnoticed = 1_000;

export function isUpkeepUnnoticed({ reader }: Archive): boolean {
  const count = reader.prepare<[], number>('SELECT count(*) FROM customers').pluck();
  return (count.get() ?? 0) <= mostCustomersUnnoticed;
}
