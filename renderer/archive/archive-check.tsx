import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult } from '../../shared/archive/contract.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords, type Words } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';
import { useArchiveWish } from './archive-wish.ts';
import { noticeText } from './notice-text.ts';

/** Every page and every derived figure, on the owner's word. */
export function ArchiveCheck() {
  const { t } = useWords();
  const [jobId, setJobId] = useState<string | null>(null);
  const collect = useMutation({
    mutationFn: (finished: string) => engine.archive.checkResult({ jobId: finished }),
    onSettled: () => setJobId(null),
    meta: { isErrorShownInPlace: true },
  });
  const [watchError, setWatchError] = useState<unknown>(null);
  const progress = useJob(jobId, {
    end: (last) => collect.mutate(last.jobId),
    fail: (error) => {
      setWatchError(error);
      setJobId(null);
    },
  });
  const start = useMutation(
    operations.archive.check.mutationOptions({
      onMutate: () => {
        collect.reset();
        setWatchError(null);
      },
      onSuccess: (started) => setJobId(started.jobId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  useArchiveWish(['check'], () => {
    if (jobId === null && !start.isPending) start.mutate({});
  });
  const error = start.error ?? collect.error ?? watchError;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // What came of it is below its button, which may be at the window's foot.
    if (collect.data !== undefined || error !== null) section.current?.scrollIntoView({ block: 'nearest' });
  }, [collect.data, error]);
  return (
    <section className={classes.row} aria-labelledby="archive-check" ref={section}>
      <h2 id="archive-check">{t('archive.checkTitle')}</h2>
      <p className="quiet">{t('archive.checkWhat')}</p>
      {jobId === null ? (
        <div className={classes.buttons}>
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate({})}>
            {t('archive.check')}
          </Button>
        </div>
      ) : (
        <JobProgressLine jobId={jobId} progress={progress} />
      )}
      {error !== null && <FailureNotice error={error} />}
      {collect.data !== undefined && <CheckOutcome result={collect.data} />}
    </section>
  );
}

function CheckOutcome({ result }: { result: CheckResult }) {
  const words = useWords();
  const { t, find } = words;
  if (result.isSound) {
    return (
      <>
        <Notice tone="done">
          <Sound />
        </Notice>
        {result.warnings.map((warning) => (
          <Notice key={`${warning.code} ${JSON.stringify(warning.values)}`} tone="soon">
            {noticeText(warning, words)}
          </Notice>
        ))}
      </>
    );
  }
  return (
    <Notice tone="lost">
      <p>{t('archive.checkNotSound')}</p>
      <ul>
        {result.damagedPages.length > 0 && (
          <li>
            {t('archive.checkDamagedPages', {
              count: result.damagedPages.length,
              pages: result.damagedPages.slice(0, 20).map(String),
            })}
          </li>
        )}
        {result.problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
          <li key={index}>{sentenceOf(problem, find) ?? t('archive.unknownProblem', { code: problem.code })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** In the words of the books: that all orders add up, and to what. */
function Sound() {
  const { t, language } = useWords();
  const { data: counts } = useQuery(operations.archive.orderCounts.queryOptions());
  const { data: sums } = useQuery(operations.orders.money.queryOptions());
  if (counts === undefined || sums === undefined || counts.orders === 0) return t('archive.checkSound');
  const totals = sums.flatMap(({ total, currency }) => moneyOfDecimalText(total, currency) ?? []);
  return t('archive.checkAddsUp', {
    count: counts.orders,
    orders: countText(counts.orders, language),
    money: totals.map((total) => amountAndCurrencyText(total, language)).join(t('customers.filters.tagSeparator')),
  });
}

/** The same sentences as on the command line; of a file that does not open, its error's. */
function sentenceOf({ code, values }: CheckResult['problems'][number], find: Words['find']): string | null {
  const key = code === 'file' ? `errors.${values.code}` : `commandLine.check.problem.${code}`;
  return find(key, values);
}
