import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import classes from './job-progress.module.css';

/** What long work is doing, how far it is, how fast, and the way to stop it. */
export function JobProgressLine({ jobId, progress }: { jobId: string; progress: JobProgress | null }) {
  const { t, language } = useWords();
  const cancel = useMutation(operations.jobs.cancel.mutationOptions());
  const phase = t(`import.phases.${progress?.phase ?? 'reading'}`);
  const done = progress?.done ?? 0;
  const of = progress?.of ?? null;
  const count =
    of === null
      ? t('jobs.done', { done: countText(done, language) })
      : t('jobs.doneOf', { done: countText(done, language), of: countText(of, language) });
  const speed =
    progress !== null && progress.perSecond > 0
      ? t('jobs.perSecond', { rate: countText(progress.perSecond, language) })
      : '';
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
          {phase} · {count}
          {speed === '' ? '' : ` · ${speed}`}
        </span>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
          {t('page.cancel')}
        </Button>
      </div>
    </div>
  );
}
