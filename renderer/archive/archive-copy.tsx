import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ArchiveStatus, CopyResult } from '../../shared/archive/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords, type Words } from '../app/words.ts';
import { agoText } from '../dates/day-distance.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { fileSizeText } from '../ui/figures.ts';
import { dayAndTimeText, momentText } from '../ui/moments.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';
import type { LastCopy } from './last-copy.ts';
import { needsCopy, useLastCopy } from './use-last-copy.ts';

/** A copy under way, and what came of it. */
export function useCopyJob() {
  const [jobId, setJobId] = useState<string | null>(null);
  const [watchError, setWatchError] = useState<unknown>(null);
  const queries = useQueryClient();
  const collect = useMutation({
    mutationFn: (finished: string) => engine.archive.copySaved({ jobId: finished }),
    onSettled: () => setJobId(null),
    onSuccess: () => queries.invalidateQueries({ queryKey: operations.archive.lastCopy.key() }),
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
  archive: ArchiveStatus;
  job: CopyJob;
  onAsk(): void;
  /** Null where the archive is in its place and stays the one to work in. */
  onOpen: ((copy: CopyResult) => void) | null;
}

/** The way to one consistent file of the archive, for a backup or to be handed on. */
export function ArchiveCopy({ archive, job, onAsk, onOpen }: ArchiveCopyProps) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  const { jobId, result, error } = job;
  useEffect(() => {
    // It was asked for in a panel or by a key, wherever on the page the person was.
    if (jobId !== null || result !== null || error !== null) section.current?.scrollIntoView({ block: 'nearest' });
  }, [jobId, result, error]);
  return (
    <section className={classes.lead} aria-label={t('archive.copyTitle')} ref={section}>
      <div className={classes.leadRow}>
        <LastCopyText archive={archive} />
        {job.jobId === null && <Button onClick={onAsk}>{t('archive.saveCopy')}</Button>}
      </div>
      <p className="quiet">{t('archive.copyWhat')}</p>
      {job.jobId !== null && <JobProgressLine jobId={job.jobId} progress={job.progress} />}
      {job.error !== null && <FailureNotice error={job.error} />}
      {job.result !== null && <CopyOutcome copy={job.result} onOpen={onOpen} />}
    </section>
  );
}

/** How old the last copy is that was found in order: the first thing one wants to know of an archive. */
function LastCopyText({ archive }: { archive: ArchiveStatus }) {
  const words = useWords();
  const { t, language } = words;
  const last = useLastCopy(archive);
  if (last === undefined) return <div className={classes.leadText} />;
  if (last === null) {
    return (
      <h2 className={classes.leadText} data-tone={needsCopy(archive) ? 'lost' : undefined}>
        {t('archive.neverCopied')}
      </h2>
    );
  }
  return (
    <h2 className={classes.leadText} data-tone={last.tone} title={dayAndTimeText(last.at, language)}>
      {lastCopyText(last, words)}
    </h2>
  );
}

/** How old a copy is, and whether something has changed since. */
export function lastCopyText({ at, ageDays, isChangedSince }: LastCopy, words: Words): string {
  const { t, language } = words;
  const ago = ageDays === 0 ? `${agoText(0, words)} ${momentText(at, language)}` : agoText(ageDays, words);
  return t(isChangedSince ? 'archive.copiedAndChanged' : 'archive.copiedAndSame', { ago });
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
