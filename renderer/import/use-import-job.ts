import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { engine } from '../app/engine.ts';
import { useJob } from '../jobs/use-job.ts';
import { decisionOf, type ImportChoices } from './draft-state.ts';
import { useImportDraft } from './import-draft.tsx';

export interface ImportJob {
  progress: JobProgress | null;
  error: unknown;
  isStarting: boolean;
  /** The trial run, or the import itself. */
  start(dryRun: boolean): void;
  /** The trial run once more, with another choice. */
  planAgain(choices: ImportChoices): void;
}

/** Starts the dry run and the import, follows them, and tells the draft what came of it. */
export function useImportJob(): ImportJob {
  const { draft, tell } = useImportDraft();
  const [error, setError] = useState<unknown>(null);
  const jobId = draft.step.at === 'planning' || draft.step.at === 'running' ? draft.step.jobId : null;

  const stop = (why: unknown): void => {
    setError(why);
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
    mutationFn: async ({ dryRun, choices }: { dryRun: boolean; choices: ImportChoices }) => {
      const { file, reading, kind } = draft;
      if (file === null) throw new Error('there is no file to import');
      const recognition = await engine.import.recognise({ file: file.token, reading, kind });
      const decision = decisionOf(recognition.proposal, choices);
      return engine.import.start({ file: file.token, reading, decision, dryRun });
    },
    onMutate: () => setError(null),
    onSuccess: (started, { dryRun }) => tell({ type: dryRun ? 'planStarted' : 'runStarted', jobId: started.jobId }),
    onError: (why) => setError(why),
    meta: { isErrorShownInPlace: true },
  });

  return {
    progress,
    error,
    isStarting: start.isPending,
    start: (dryRun) => start.mutate({ dryRun, choices: draft.choices }),
    planAgain: (changed) => {
      tell({ type: 'choicesChanged', choices: changed });
      start.mutate({ dryRun: true, choices: { ...draft.choices, ...changed } });
    },
  };
}
