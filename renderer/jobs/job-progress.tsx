import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { jobKinds } from '../../shared/jobs/job-kinds.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { countText, roughCountText } from '../ui/figures.ts';
import classes from './job-progress.module.css';
import { timeLeft } from './time-left.ts';

/** What long work is doing, how far it is, how fast, how long still, and the way to stop it. */
export function JobProgressLine({ jobId, progress }: { jobId: string; progress: JobProgress | null }) {
  const { t, language } = useWords();
  const cancel = useMutation(operations.jobs.cancel.mutationOptions());
  // A trial run decides as the import does, and writes nothing.
  const isTried = progress?.kind === 'importPlan' && progress.phase === 'writing';
  const phase = isTried ? t('jobs.tryingOut') : t(`import.phases.${progress?.phase ?? 'reading'}`);
  const done = progress?.done ?? 0;
  // While a file is read, by how much of it has been read: not to be said to the row, and it may be passed.
  const isEstimate = progress?.phase === 'reading';
  const of = progress?.of == null ? null : Math.max(progress.of, done);
  const isRows = progress !== null && jobKinds[progress.kind].countsRows === true;
  const values = {
    done: countText(done, language),
    of: isEstimate ? roughCountText(of ?? 0, language) : countText(of ?? 0, language),
  };
  const count =
    of === null
      ? t(isRows ? 'jobs.rowsDone' : 'jobs.done', values)
      : t(isRows ? (isEstimate ? 'jobs.rowsDoneOfAbout' : 'jobs.rowsDoneOf') : 'jobs.doneOf', values);
  const left = timeLeft(progress?.secondsLeft ?? null);
  const words = [
    phase,
    ...(done > 0 ? [count] : []),
    ...(progress !== null && progress.perSecond > 0
      ? [t(isRows ? 'jobs.rowsPerSecond' : 'jobs.perSecond', { rate: countText(progress.perSecond, language) })]
      : []),
    ...(left === null
      ? []
      : [left.kind === 'fewSecondsLeft' ? t('jobs.fewSecondsLeft') : t(`jobs.${left.kind}`, left)]),
  ];
  return (
    <div className={classes.job}>
      <Progress.Root>
        <Progress.Section
          value={of === null || of === 0 ? 100 : (100 * done) / of}
          animated={of === null}
          striped={of === null}
          aria-label={phase}
        />
      </Progress.Root>
      <div className={classes.line}>
        <span role="status" className="figure">
          {words.join(' · ')}
        </span>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
          {t('page.cancel')}
        </Button>
      </div>
    </div>
  );
}
