import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportResult } from '../../shared/import/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { ExportIcon } from '../ui/icons.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './import-page.module.css';
import { isOfCards } from './is-of-cards.ts';

const pageSize = 200;

type Reason = Pick<ImportResult['rejectionCounts'][number], 'reason' | 'field'>;

/** The rows that cannot be taken, by reason, whose they are and what they come to; all of them as a workbook to mend. */
export function RejectedRows({ result, jobId }: { result: ImportResult; jobId: string }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Reason | null>(null);
  const source = result.importId === null ? { jobId } : { importId: result.importId };
  const title = result.isDryRun ? 'rejectedTitle' : 'leftOutTitle';
  return (
    <div className={classes.section}>
      <h3 id="import-rejected">
        {t(isOfCards(result) ? `vcard.${title}` : `importPage.${title}`, { count: result.rejected })}
      </h3>
      <Reasons counts={result.rejectionCounts} total={result.rejected} chosen={chosen} onChoose={setChosen} />
      <Rows result={result} source={source} chosen={chosen} />
      <div>
        <SaveRejectedRows source={source} areCards={isOfCards(result)} />
      </div>
    </div>
  );
}

interface ReasonsProps {
  counts: ImportResult['rejectionCounts'];
  total: number;
  chosen: Reason | null;
  onChoose(reason: Reason | null): void;
}

function Reasons({ counts, total, chosen, onChoose }: ReasonsProps) {
  const { t, find, language } = useWords();
  if (counts.length < 2) return null;
  const isChosen = ({ reason, field }: Reason): boolean => chosen?.reason === reason && chosen.field === field;
  return (
    <fieldset className={classes.reasons} aria-label={t('importPage.byReason')}>
      <Button
        size="compact-sm"
        variant={chosen === null ? 'light' : 'default'}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {t('importPage.allReasons')} {countText(total, language)}
      </Button>
      {counts.map(({ reason, field, rows }) => (
        <Button
          key={`${reason} ${field}`}
          size="compact-sm"
          variant={isChosen({ reason, field }) ? 'light' : 'default'}
          aria-pressed={isChosen({ reason, field })}
          onClick={() => onChoose({ reason, field })}
        >
          {t(`importPage.reasons.${reason}`, { field: find(`import.fields.${field}`) ?? field })}{' '}
          {countText(rows, language)}
        </Button>
      ))}
    </fieldset>
  );
}

interface RowsProps {
  result: ImportResult;
  source: { jobId: string } | { importId: number };
  chosen: Reason | null;
}

function Rows({ result, source, chosen }: RowsProps) {
  const { t, find, language } = useWords();
  const of =
    chosen === null
      ? result.rejected
      : (result.rejectionCounts.find(({ reason, field }) => reason === chosen.reason && field === chosen.field)?.rows ??
        0);
  const isMore = chosen !== null || result.rejected > result.rejections.length;
  const rows = useInfiniteQuery({
    ...operations.import.rejections.infiniteOptions({
      input: (offset: number) => ({ ...source, ...chosen, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => (offset + last.length < of ? offset + pageSize : undefined),
    }),
    enabled: isMore,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = rows.data?.pages.flat() ?? (chosen === null ? result.rejections : []);
  const areAmounts = shown.some(({ amount }) => amount !== '');
  const areNames = shown.some(({ who }) => who !== '');
  return (
    <>
      <section
        className={`${classes.scroll} ${classes.rows} ${classes.rejected}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
        tabIndex={0}
        aria-labelledby="import-rejected"
        aria-busy={rows.isFetching}
      >
        <table>
          <thead>
            <tr>
              <th scope="col" data-align="end">
                {t(isOfCards(result) ? 'vcard.card' : 'importPage.row')}
              </th>
              {areNames && <th scope="col">{t('importPage.rejectedWho')}</th>}
              {areAmounts && (
                <th scope="col" data-align="end">
                  {t('import.fields.amount')}
                </th>
              )}
              <th scope="col">{t('importPage.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rejection) => {
              const field = find(`import.fields.${rejection.field}`) ?? rejection.field;
              return (
                <tr key={rejection.rowNumber}>
                  <td data-align="end" className="public">
                    {rejection.rowNumber}
                  </td>
                  {areNames && <td className="personal">{rejection.who}</td>}
                  {areAmounts && (
                    <td data-align="end" className="personal">
                      {rejection.amount}
                    </td>
                  )}
                  <td className="personal">
                    {find(`import.rejections.${rejection.reason}`, { field, value: rejection.value }) ??
                      rejection.reason}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.hasNextPage && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={rows.isFetching}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('importPage.showMoreRejected', {
              shown: countText(shown.length, language),
              total: countText(of, language),
            })}
          </Button>
        </div>
      )}
    </>
  );
}

interface SaveRejectedRowsProps {
  source: { jobId: string } | { importId: number };
  /** Where the rows themselves are not shown. */
  count?: number;
  areCards?: boolean;
}

export function SaveRejectedRows({ source, count, areCards = false }: SaveRejectedRowsProps) {
  const { t, language } = useWords();
  const save = useMutation({
    mutationFn: async () => {
      const file = await engine.import.rejectedRows({ ...source, language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<ExportIcon size={16} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {count === undefined
        ? t(areCards ? 'vcard.saveRejected' : 'importPage.saveRejected')
        : t('importPage.saveRejectedCount', { count })}
    </Button>
  );
}
