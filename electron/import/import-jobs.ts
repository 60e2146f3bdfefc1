import { jobOf } from '../engine/job-kind.ts';
import type { ImportOutcome } from './run-import.ts';
import type { UndoneImport } from './undo-import.ts';

export const importPlanJob = jobOf<ImportOutcome>('importPlan');
export const importJob = jobOf<ImportOutcome>('import', ({ result }) => result.imported + result.updated);
export const importUndoJob = jobOf<UndoneImport>('importUndo');
