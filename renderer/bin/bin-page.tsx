import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keptDays } from '../../shared/bin/bin-days.ts';
import type { BinSelection } from '../../shared/bin/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { customerListAddress } from '../customers/customers-address.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { countText } from '../ui/figures.ts';
import { BinIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { everythingSelected, nothingSelected, type RowSelection, selectedCount } from '../ui/row-selection.ts';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import classes from './bin.module.css';
import { PurgeDialog } from './purge-dialog.tsx';
import { useBinColumns } from './use-bin-columns.tsx';

/** Who was put in the bin, how long they stay, and the two ways out: back, or gone for ever. */
export function BinPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [isPurging, setPurging] = useState(false);
  const columns = useBinColumns();
  const rows = useWindow((window) => operations.bin.list.queryOptions({ input: window }));
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.bin.list(window));
    return (
      <TablePaper
        title={t('bin.title')}
        about={printed.total === 0 ? [t('bin.emptyHow', { days: keptDays })] : []}
        columns={columns}
        rowKey={(row) => row.id}
        {...printed}
      />
    );
  });
  const picked = selectedCount(selection, rows.total);
  const chosen = binSelection(selection);
  const letGo = (): void => setSelection(nothingSelected);
  const takeOut = useMutation(
    operations.bin.takeOut.mutationOptions({
      onSuccess: ({ actId, changed }) => {
        letGo();
        if (actId !== null) showActDone(({ t: say }) => say('bin.takenOut', { count: changed }), actId);
      },
    }),
  );
  return (
    <PageLayout
      title={t('bin.title')}
      context={rows.total === 0 ? undefined : t('bin.kept', { shown: countText(rows.total, language), days: keptDays })}
      scrolls={false}
    >
      {rows.error !== null && (
        <div className={classes.notes}>
          <FailureNotice error={rows.error} onRetry={rows.retry} />
        </div>
      )}
      {rows.isLoading && <LoadingState />}
      {picked > 0 && (
        <section className={classes.bar} aria-label={t('customers.bulk.title')}>
          <strong className="figure" role="status">
            {t('customers.bulk.selected', { count: picked })}
          </strong>
          {picked < rows.total && (
            <Button variant="subtle" size="compact-xs" onClick={() => setSelection(everythingSelected)}>
              {t('customers.bulk.selectAll', { count: rows.total })}
            </Button>
          )}
          <span className={classes.gap} />
          <Button variant="default" loading={takeOut.isPending} onClick={() => takeOut.mutate({ selection: chosen })}>
            {t('bin.takeOut')}
          </Button>
          <Button variant="default" leftSection={<BinIcon size={14} />} onClick={() => setPurging(true)}>
            {t('bin.purge')}
          </Button>
          <Button variant="subtle" onClick={letGo}>
            {t('customers.bulk.clear')}
          </Button>
        </section>
      )}
      {rows.found !== undefined &&
        (rows.total === 0 ? (
          <EmptyState title={t('bin.empty')}>{t('bin.emptyHow', { days: keptDays })}</EmptyState>
        ) : (
          <DataTable
            label={t('bin.title')}
            question="bin"
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            show={rows.show}
            memory="bin"
            isSettled={rows.isSettled}
            picking={{
              selection,
              onChange: setSelection,
              keysBetween: idsBetween,
              allLabel: t('customers.bulk.selectAll', { count: rows.total }),
            }}
            onOpen={(row) =>
              void navigate({
                to: '/customers/$customerId',
                params: { customerId: String(row.id) },
                search: customerListAddress({}),
              })
            }
          />
        ))}
      {isPurging && picked > 0 && (
        <PurgeDialog
          selection={chosen}
          onClose={() => setPurging(false)}
          onPurged={() => {
            setPurging(false);
            letGo();
          }}
        />
      )}
    </PageLayout>
  );
}

function binSelection({ kind, keys }: RowSelection): BinSelection {
  return kind === 'some' ? { ids: [...keys] } : { exceptIds: [...keys] };
}

const idsAtOnce = 500;

async function idsBetween(first: number, last: number): Promise<number[]> {
  const ids: number[] = [];
  for (let offset = first; offset <= last; offset += idsAtOnce) {
    const { rows } = await engine.bin.list({ offset, limit: Math.min(idsAtOnce, last - offset + 1) });
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
