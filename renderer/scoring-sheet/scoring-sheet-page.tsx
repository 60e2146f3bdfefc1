import { ActionIcon, Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { factors } from '../../shared/factors/factors.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { usualFirst } from '../../shared/scoring-sheet/first-scored.ts';
import { engine, operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { printPage, usePrintedPage } from '../print/printed-page.ts';
import { ExportIcon, PrintIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { FilledSheetDialog } from './filled-sheet-dialog.tsx';
import { ScoredFirstChip } from './scored-first-chip.tsx';
import classes from './scoring-sheet.module.css';
import { scoringSheetAddress } from './scoring-sheet-address.ts';
import { ScoringSheetPaper } from './scoring-sheet-paper.tsx';
import { SheetGrid } from './sheet-grid.tsx';

const route = getRouteApi('/with-archive/scoring-sheet');

/** How long a cell takes a practised hand. */
const secondsPerCell = 14;

/** Who is to be scored, each factor with what is on record of it: ten customers in ten minutes, here or on paper. */
export function ScoringSheetPage() {
  const { t, language } = useWords();
  const { first } = route.useSearch();
  const navigate = useNavigate();
  const question = first === undefined ? {} : { top: first };
  const [filled, setFilled] = useState<string | null>(null);
  const found = useQuery(
    operations.scoringSheet.rows.queryOptions({ input: question, placeholderData: keepPreviousData }),
  );
  const rows = found.data?.rows ?? [];
  const left = cellsLeft(rows);
  const save = useMutation({
    mutationFn: async () => {
      const file = await engine.scoringSheet.save({ language, ...question });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  const choose = useMutation({
    mutationFn: () => host.chooseFile('import'),
    onSuccess: (file) => {
      if (file !== null) setFilled(file.token);
    },
  });
  usePrintedPage(async () => {
    const printed = await engine.scoringSheet.rows(question);
    return <ScoringSheetPaper rows={printed.rows} homeCurrency={printed.homeCurrency} />;
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('scoringSheet.title')}
      actions={
        rows.length > 0 && (
          <>
            <Button
              variant="default"
              leftSection={<ExportIcon size={16} />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('scoringSheet.export')}
            </Button>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('scoringSheet.print')}
              title={t('scoringSheet.print')}
              onClick={() => saidIfFailed(printPage())}
            >
              <PrintIcon size={16} />
            </ActionIcon>
          </>
        )
      }
      tools={
        <ToolRow
          total={
            <>
              {rows.length > 0 && (
                <span>
                  {left === 0
                    ? t('scoringSheet.allScored')
                    : t('scoringSheet.cellsLeft', { count: left, minutes: Math.ceil((left * secondsPerCell) / 60) })}
                </span>
              )}
              <Button variant="default" size="compact-sm" loading={choose.isPending} onClick={() => choose.mutate()}>
                {t('scoringSheet.import')}
              </Button>
            </>
          }
        >
          {rows.length > 0 && (
            <ScoredFirstChip
              first={Math.min(first ?? usualFirst, rows.length)}
              isProposed={first === undefined}
              candidates={Math.max(0, rows.length - (first ?? usualFirst))}
              onChange={(wanted) =>
                void navigate({ to: '/scoring-sheet', search: scoringSheetAddress({ first: wanted }), replace: true })
              }
            />
          )}
        </ToolRow>
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState ofCustomers />
      ) : rows.length === 0 ? (
        found.error === null && <EmptyState title={t('scoringSheet.empty')}>{t('scoringSheet.emptyHow')}</EmptyState>
      ) : (
        <div className={classes.page}>
          <SheetGrid
            key={`${first} ${found.isPlaceholderData}`}
            rows={rows}
            homeCurrency={found.data?.homeCurrency ?? ''}
          />
        </div>
      )}
      {filled !== null && <FilledSheetDialog file={filled} onClose={() => setFilled(null)} />}
    </PageLayout>
  );
}

/** Factors of which nothing is on record and the owner was not asked. */
function cellsLeft(rows: readonly SheetRow[]): number {
  return rows.reduce(
    (sum, { factors: known }) =>
      sum + factors.filter((factor) => known[factor].score === null && known[factor].given === null).length,
    0,
  );
}
