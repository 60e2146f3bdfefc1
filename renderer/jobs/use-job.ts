import { useEffect, useRef, useState } from 'react';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { engine } from '../app/engine.ts';

/** Follows a job to its end; `onEnd` is called once, with its final state, or with what broke the watching off. */
export function useJob(
  jobId: string | null,
  on: { end(progress: JobProgress): void; fail(error: unknown): void },
): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });

  useEffect(() => {
    setProgress(null);
    if (jobId === null) return;
    const stop = new AbortController();
    watch(jobId, stop.signal, setProgress).then(
      (last) => {
        if (!stop.signal.aborted && last !== null) latest.current.end(last);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) latest.current.fail(error);
      },
    );
    return () => stop.abort();
  }, [jobId]);

  return progress;
}

async function watch(
  jobId: string,
  signal: AbortSignal,
  say: (progress: JobProgress) => void,
): Promise<JobProgress | null> {
  let last: JobProgress | null = null;
  for await (const progress of await engine.jobs.watch({ jobId }, { signal })) {
    if (signal.aborted) return null;
    last = progress;
    say(progress);
  }
  return last;
}
