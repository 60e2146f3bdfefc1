import type { JobProgress } from '../../shared/jobs/contract.ts';
import type { JobOf } from './job-kind.ts';

/** How a job ended, for a host that may say so to a person who looks elsewhere. Counts only, no names. */
export interface JobEnding {
  kind: JobProgress['kind'];
  isDone: boolean;
  tookMs: number;
  /** Rows an import took in; null for any other job. */
  rows: number | null;
}

/** Null for a job the person stopped. `result`: of a job that is done. */
export function jobEnding<Result>(
  { kind, rowsTakenIn }: JobOf<Result>,
  state: JobProgress['state'],
  result: Result | null,
  tookMs: number,
): JobEnding | null {
  if (state === 'running' || state === 'cancelled') return null;
  return { kind, isDone: state === 'done', tookMs, rows: result === null ? null : rowsTakenIn(result) };
}
