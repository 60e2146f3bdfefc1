import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { factors } from '../../shared/factors/factors.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { ExportIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { FilledSheetDialog } from './filled-sheet-dialog.tsx';
import classes from './scoring-sheet.module.css';
import { SheetGrid } from './sheet-grid.tsx';

/** A cell takes a practised hand so long. */
const secondsPerCell = 14;

/** Who is to be scored, each factor with what is on record of it: ten customers in ten minutes, here or on paper. */
export function ScoringSheetPage() {
  const { t, language } = useWords();
  const [filled, setFilled] = useState<string | null>(null);
  const found = useQuery(operations.scoringSheet.rows.queryOptions({ input: {} }));
  const rows = found.data?.rows ?? [];
  const left = cellsLeft(rows);
  const save = useMutation({
    mutationFn: async () => {
      const file = await engine.scoringSheet.save({ language });
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
  const evidenceText = useEvidenceText(found.data?.homeCurrency ?? '');
  usePrintedPage(async () => {
    const { rows: printed } = await engine.scoringSheet.rows({});
    return (
      <TablePaper
        title={t('scoringSheet.title')}
        about={[t('scoringSheet.forWhom', { count: printed.length }), t('scoringSheet.hint')]}
        columns={[
          {
            key: 'name',
            heading: t('scoringSheet.headings.name'),
            width: 110,
            cell: ({ name, number }) => name || number,
          },
          ...factors.map((factor) => ({
            key: factor,
            heading: t(`factors.names.${factor}`),
            width: 78,
            cell: (row: SheetRow) => `${scoreText(row.factors[factor].score)}  ${evidenceText(factor, row.factors)}`,
          })),
          {
            key: 'buysElsewhere',
            heading: t('customerFields.buysElsewhere.name'),
            width: 60,
            cell: ({ answers }) => answers.buysElsewhereFrom,
          },
        ]}
        rowKey={({ customerId }) => customerId}
        rows={printed}
        total={printed.length}
      />
    );
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('scoringSheet.title')}
      context={
        rows.length === 0
          ? undefined
          : `${t('scoringSheet.forWhom', { count: rows.length })} · ${
              left === 0
                ? t('scoringSheet.allScored')
                : t('scoringSheet.cellsLeft', { count: left, minutes: Math.ceil((left * secondsPerCell) / 60) })
            }`
      }
      actions={
        <>
          {rows.length > 0 && (
            <Button
              variant="default"
              leftSection={<ExportIcon size={16} />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('scoringSheet.export')}
            </Button>
          )}
          <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
            {t('scoringSheet.import')}
          </Button>
        </>
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
          <SheetGrid rows={rows} homeCurrency={found.data?.homeCurrency ?? ''} />
        </div>
      )}
      {filled !== null && <FilledSheetDialog file={filled} onClose={() => setFilled(null)} />}
    </PageLayout>
  );
}

export function scoreText(score: number | null): string {
  return score === null ? '?' : score.toFixed(1);
}

/** Factors of which nothing is on record and the owner was not asked. */
function cellsLeft(rows: readonly SheetRow[]): number {
  return rows.reduce(
    (sum, { factors: known }) =>
      sum + factors.filter((factor) => known[factor].score === null && known[factor].given === null).length,
    0,
  );
}
