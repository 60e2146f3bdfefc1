import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useJob } from '../jobs/use-job.ts';

export interface DuplicateScan {
  jobId: string | null;
  progress: JobProgress | null;
  isStarting: boolean;
  error: unknown;
  start(): void;
}

/** The search for duplicates, from its start to the groups it finds. */
export function useDuplicateScan(): DuplicateScan {
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const [watchError, setWatchError] = useState<unknown>(null);
  const collect = useMutation({
    mutationFn: (finished: string) => engine.duplicates.scanned({ jobId: finished }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: operations.duplicates.groups.key() });
      setJobId(null);
    },
    meta: { isErrorShownInPlace: true },
  });
  const progress = useJob(jobId, {
    end: (last) => collect.mutate(last.jobId),
    fail: (error) => {
      setWatchError(error);
      setJobId(null);
    },
  });
  const start = useMutation(
    operations.duplicates.scan.mutationOptions({
      onMutate: () => {
        collect.reset();
        setWatchError(null);
      },
      onSuccess: (started) => setJobId(started.jobId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  return {
    jobId,
    progress,
    isStarting: start.isPending,
    error: start.error ?? collect.error ?? watchError,
    start: () => start.mutate({}),
  };
}
