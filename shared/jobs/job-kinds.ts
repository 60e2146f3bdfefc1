import type { shell } from '../locales/en/shell.ts';

export const jobPhases = [
  'reading',
  'matching',
  'writing',
  'undoing',
  'copying',
  'checking',
  'ranking',
  'saving',
  'finishing',
  'comparing',
] as const;
export type JobPhase = (typeof jobPhases)[number];

type NoticeWord = keyof typeof shell.notices;

/** What the program has to know of the jobs of one kind. */
export interface JobTraits {
  /** What the system says when it has ended and the person looks elsewhere: words of `shell.notices`. */
  notice: { done: NoticeWord; failed: NoticeWord };
  /** What it counts are rows of a file. */
  countsRows?: true;
  /** Which share of its time each phase takes; absent where there is one phase only. */
  phaseShares?: Partial<Record<JobPhase, number>>;
}

/**
 * Every kind of long work, with its words in `shared/locales/<language>/import.ts` (`jobKinds`). What a job ends in is
 * said where it is done (`jobOf` in the engine).
 */
export const jobKinds = defineJobKinds({
  // The shares were measured at 200,000 and 1,000,000 order lines, on a quiet machine and on a busy one.
  importPlan: {
    notice: { done: 'planDone', failed: 'importFailed' },
    countsRows: true,
    phaseShares: { reading: 0.86, matching: 0.07, writing: 0.07 },
  },
  import: {
    notice: { done: 'importDone', failed: 'importFailed' },
    countsRows: true,
    phaseShares: { reading: 0.64, matching: 0.09, writing: 0.17, finishing: 0.1 },
  },
  importUndo: { notice: { done: 'importUndone', failed: 'failed' } },
  check: { notice: { done: 'checkDone', failed: 'failed' } },
  archiveCopy: { notice: { done: 'copySaved', failed: 'copyFailed' } },
  rankingSave: { notice: { done: 'fileReady', failed: 'fileFailed' } },
  tableSave: { notice: { done: 'fileReady', failed: 'fileFailed' }, countsRows: true },
  duplicates: { notice: { done: 'duplicatesDone', failed: 'failed' } },
  mergeAll: { notice: { done: 'mergeAllDone', failed: 'failed' } },
});

export type JobKind = keyof typeof jobKinds;

export const jobKindNames = Object.keys(jobKinds) as [JobKind, ...JobKind[]];

function defineJobKinds<Kind extends string>(kinds: Record<Kind, JobTraits>): Readonly<Record<Kind, JobTraits>> {
  return kinds;
}
