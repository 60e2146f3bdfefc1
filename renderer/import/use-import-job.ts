import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { engine } from '../app/engine.ts';
import { useJob } from '../jobs/use-job.ts';
import { cardsReading } from './cards-reading.ts';
import type { DraftDecision, ImportChoices } from './draft-state.ts';
import { useImportDraft } from './import-draft.tsx';

export interface ImportJob {
  progress: JobProgress | null;
  error: unknown;
  isStarting: boolean;
  /** The trial run, or the import itself. */
  start(decision: DraftDecision, run: { dryRun: boolean; knownUntil?: string | undefined }): void;
  /** The trial run once more, with another choice. */
  planAgain(decision: DraftDecision, choices: ImportChoices): void;
}

interface RunToStart {
  decision: DraftDecision;
  dryRun: boolean;
  knownUntil?: string | undefined;
}

/** Starts the dry run and the import, follows them, and tells the draft what came of it. */
export function useImportJob(): ImportJob {
  const { draft, tell } = useImportDraft();
  const [failed, setFailed] = useState<{ why: unknown; choices: ImportChoices; file: string | undefined } | null>(null);
  const jobId = draft.step.at === 'planning' || draft.step.at === 'running' ? draft.step.jobId : null;

  const stop = (why: unknown): void => {
    setFailed({ why, choices: draft.choices, file: draft.file?.token });
    tell({ type: 'jobStopped' });
  };
  const progress = useJob(jobId, {
    end: (last) => {
      engine.import.result({ jobId: last.jobId }).then(
        (result) => tell({ type: 'jobFinished', jobId: last.jobId, result }),
        (why: unknown) => stop(why),
      );
    },
    fail: stop,
  });

  const start = useMutation({
    mutationFn: ({ decision, dryRun, knownUntil }: RunToStart) => {
      const { file, reading } = draft;
      if (file === null) throw new Error('there is no file to import');
      if (decision.kind === 'vcard') {
        const { mode, dateOrder } = decision;
        return engine.vcard.start({ file: file.token, reading: cardsReading(reading), mode, dateOrder, dryRun });
      }
      return engine.import.start({ file: file.token, reading, decision, dryRun, knownUntil });
    },
    onMutate: () => setFailed(null),
    onSuccess: (started, { dryRun }) => tell({ type: dryRun ? 'planStarted' : 'runStarted', jobId: started.jobId }),
    onError: (why) => stop(why),
    meta: { isErrorShownInPlace: true },
  });

  // With other choices, or of another file, what went wrong is the past.
  const isOfNow = failed !== null && failed.choices === draft.choices && failed.file === draft.file?.token;
  return {
    progress,
    error: isOfNow ? failed.why : null,
    isStarting: start.isPending,
    start: (decision, run) => start.mutate({ decision, ...run }),
    planAgain: (decision, changed) => {
      tell({ type: 'planChanged', choices: changed });
      start.mutate({ decision: changedDecision(decision, changed), dryRun: true });
    },
  };
}

function changedDecision(decision: DraftDecision, changed: ImportChoices): DraftDecision {
  if (decision.kind !== 'vcard') return { ...decision, ...changed };
  return { ...decision, mode: changed.mode ?? decision.mode, dateOrder: changed.dateOrder ?? decision.dateOrder };
}
