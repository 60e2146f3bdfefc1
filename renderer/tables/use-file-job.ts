import { useCallback, useState } from 'react';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone, showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { useJob } from '../jobs/use-job.ts';

interface FileJob {
  start(): Promise<{ jobId: string }>;
  /** The file a finished job has made. */
  collect(jobId: string): Promise<{ token: string; name: string }>;
}

/** A file made by a job of the engine and handed out by the host; one at a time, and it can be stopped. */
export function useFileJob() {
  const { t } = useWords();
  const [isStarting, setIsStarting] = useState(false);
  const [running, setRunning] = useState<{ jobId: string; collect: FileJob['collect'] } | null>(null);
  const hand = async (last: JobProgress): Promise<void> => {
    if (running === null || last.state === 'cancelled') return;
    const file = await running.collect(last.jobId);
    const { isSaved } = await host.saveFile(file.token, file.name);
    if (isSaved) showDone(t('tables.saved', { file: file.name }));
  };
  const progress = useJob(running?.jobId ?? null, {
    end: (last) => {
      hand(last)
        .catch(showFailure)
        .finally(() => setRunning(null));
    },
    fail: (error) => {
      setRunning(null);
      showFailure(error);
    },
  });
  const run = useCallback(({ start, collect }: FileJob): void => {
    setIsStarting(true);
    start()
      .then(({ jobId }) => setRunning({ jobId, collect }))
      .catch(showFailure)
      .finally(() => setIsStarting(false));
  }, []);
  const cancel = running === null ? null : () => void engine.jobs.cancel({ jobId: running.jobId }).catch(showFailure);
  return { run, cancel, jobId: running?.jobId ?? null, progress, isBusy: isStarting || running !== null };
}
