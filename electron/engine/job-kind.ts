import type { JobKind } from '../../shared/jobs/job-kinds.ts';

/** A kind of job with the type of what it ends in: declared where the work is done, taken by `start` and `result`. */
export interface JobOf<Result> {
  readonly kind: JobKind;
  /** Rows that it took in, for the host's notice; null for a job that takes none. */
  rowsTakenIn(result: Result): number | null;
}

export function jobOf<Result>(
  kind: JobKind,
  rowsTakenIn: (result: Result) => number | null = () => null,
): JobOf<Result> {
  return { kind, rowsTakenIn };
}
