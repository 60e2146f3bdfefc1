import type { ImportResult } from '../../shared/import/contract.ts';
import type { JobProgress } from '../../shared/jobs/contract.ts';

/** How a job ended, for a host that may say so to a person who looks elsewhere. Counts only, no names. */
export interface JobEnding {
  kind: JobProgress['kind'];
  isDone: boolean;
  tookMs: number;
  /** Rows an import took in; null for any other job. */
  rows: number | null;
}

/** Null for a job the person stopped. */
export function jobEnding({ kind, state }: JobProgress, result: unknown, tookMs: number): JobEnding | null {
  if (state === 'running' || state === 'cancelled') return null;
  const isDone = state === 'done';
  return { kind, isDone, tookMs, rows: kind === 'import' && isDone ? rowsTakenIn(result as ImportOutcome) : null };
}

interface ImportOutcome {
  result: Pick<ImportResult, 'imported' | 'updated'>;
}

function rowsTakenIn({ result: { imported, updated } }: ImportOutcome): number {
  return imported + updated;
}
