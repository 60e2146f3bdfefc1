import type { ReactNode } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { mostRowsPrinted, rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankedRow, rankedRowKey } from './ranked-row.ts';

interface RankingPaperSource<Row> {
  summary: Pick<RankingSummary, 'from' | 'to' | 'top'>;
  about: readonly string[];
  columns: ReadonlyArray<DataColumn<Row>>;
  /** By rank and in full: only those who are looked after are printed; a part or another order is printed as listed. */
  isWholeByRank: boolean;
  read(window: RowWindow): Promise<{ rows: readonly Row[]; total: number }>;
}

/** A ranking as it is printed, with everything read. */
export async function readRankingPaper<Row extends RankedRow>(source: RankingPaperSource<Row>): Promise<ReactNode> {
  const { isWholeByRank, summary, read } = source;
  const printed = await rowsToPrint(read, isWholeByRank ? Math.min(summary.top, mostRowsPrinted) : mostRowsPrinted);
  return <RankingPaper {...source} printed={printed} />;
}

interface RankingPaperProps<Row> extends RankingPaperSource<Row> {
  printed: { rows: Row[]; total: number };
}

function RankingPaper<Row extends RankedRow>({ summary, about, columns, printed }: RankingPaperProps<Row>) {
  const { t } = useWords();
  const days = useDays();
  return (
    <TablePaper
      title={t('page.keyAccounts')}
      period={days.period(summary.from, summary.to)}
      about={about}
      columns={columns}
      rowKey={rankedRowKey}
      fitsOnePage
      {...printed}
    />
  );
}
