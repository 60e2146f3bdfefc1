import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CopyResult } from '../../shared/archive/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { fileSizeText } from '../ui/figures.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';

/** A copy under way, and what came of it. */
export function useCopyJob() {
  const [jobId, setJobId] = useState<string | null>(null);
  const [watchError, setWatchError] = useState<unknown>(null);
  const collect = useMutation({
    mutationFn: (finished: string) => engine.archive.copySaved({ jobId: finished }),
    onSettled: () => setJobId(null),
    meta: { isErrorShownInPlace: true },
  });
  const progress = useJob(jobId, {
    end: (last) => collect.mutate(last.jobId),
    fail: (error) => {
      setWatchError(error);
      setJobId(null);
    },
  });
  return {
    jobId,
    progress,
    result: collect.data ?? null,
    error: watchError ?? collect.error,
    follow: (started: string): void => {
      collect.reset();
      setWatchError(null);
      setJobId(started);
    },
  };
}

export type CopyJob = ReturnType<typeof useCopyJob>;

interface ArchiveCopyProps {
  job: CopyJob;
  onAsk(): void;
  /** Null where the archive is in its place and stays the one to work in. */
  onOpen: ((copy: CopyResult) => void) | null;
}

/** The way to one consistent file of the archive, for a backup or to be handed on. */
export function ArchiveCopy({ job, onAsk, onOpen }: ArchiveCopyProps) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  const { jobId, result, error } = job;
  useEffect(() => {
    // It was asked for in a panel or by a key, wherever on the page the person was.
    if (jobId !== null || result !== null || error !== null) section.current?.scrollIntoView({ block: 'nearest' });
  }, [jobId, result, error]);
  return (
    <section className={classes.section} aria-labelledby="archive-copy" ref={section}>
      <h2 id="archive-copy">{t('archive.copyTitle')}</h2>
      <p className="quiet">{t('archive.copyWhat')}</p>
      {job.jobId === null ? (
        <div className={classes.buttons}>
          <Button variant="default" onClick={onAsk}>
            {t('archive.saveCopy')}
          </Button>
        </div>
      ) : (
        <JobProgressLine jobId={job.jobId} progress={job.progress} />
      )}
      {job.error !== null && <FailureNotice error={job.error} />}
      {job.result !== null && <CopyOutcome copy={job.result} onOpen={onOpen} />}
    </section>
  );
}

function CopyOutcome({ copy, onOpen }: { copy: CopyResult; onOpen: ArchiveCopyProps['onOpen'] }) {
  const { t, language } = useWords();
  const show = useMutation(operations.archive.showInFolder.mutationOptions());
  return (
    <>
      <Notice tone="done">
        <p>
          {t('archive.copySaved', { size: fileSizeText(copy.sizeBytes, language) })} <bdi>{copy.path}</bdi>
        </p>
        <div className={classes.buttons}>
          {onOpen !== null && (
            <Button variant="default" size="compact-sm" onClick={() => onOpen(copy)}>
              {t('archive.openCopy')}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={() => show.mutate({ token: copy.token })}>
            {t('archive.showInFolder')}
          </Button>
        </div>
      </Notice>
      {show.data?.shown === false && <Notice tone="soon">{t('archive.noFileManagerHere')}</Notice>}
      {!copy.isSound && <Notice tone="lost">{t('archive.copyNotSound')}</Notice>}
    </>
  );
}
