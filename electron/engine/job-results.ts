import type { CheckResult, CopyResult } from '../../shared/archive/contract.ts';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import type { MergedAll } from '../duplicates/merge-all.ts';
import type { ImportOutcome } from '../import/run-import.ts';
import type { UndoneImport } from '../import/undo-import.ts';

/** A file the job has put on the shelf. */
interface SavedFile {
  token: string;
  name: string;
}

/** What each kind of job ends with. */
export interface JobResults extends Record<JobProgress['kind'], unknown> {
  importPlan: ImportOutcome;
  import: ImportOutcome;
  importUndo: UndoneImport;
  check: CheckResult;
  archiveCopy: CopyResult;
  rankingSave: SavedFile;
  tableSave: SavedFile;
  duplicates: { customers: number; pairs: number };
  mergeAll: MergedAll;
}
