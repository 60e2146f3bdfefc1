import type { MovedRow, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { type MovementAddress, movedRowKey, movementListing, movementQuestion } from './movement-address.ts';
import { useChangePartsText } from './use-change-parts-text.ts';

type Periods = Pick<MovementSummary, 'before' | 'now'>;

interface MovementPaperOptions {
  address: MovementAddress;
  columns: ReadonlyArray<DataColumn<MovedRow>>;
  coverageText(periods: Periods): readonly string[];
  limits: readonly string[];
}

/** The movement as it is listed, on paper. */
export function useMovementPaper({ address, columns, coverageText, limits }: MovementPaperOptions): void {
  const { t } = useWords();
  const days = useDays();
  const partsText = useChangePartsText('movement', address.rollUp);
  const periodsText = ({ before, now }: Periods): string =>
    [
      days.period(now.from, now.to),
      ...(before === null ? [] : [t('ranking.against', { period: days.period(before.from, before.to) })]),
      now.net.currency,
    ].join(' · ');
  usePrintedPage(async () => {
    const question = movementQuestion(address);
    const listing = movementListing(address);
    const printed = await rowsToPrint((window) => engine.ranking.movement({ ...question, ...listing, ...window }));
    const { parts, now, before } = await engine.ranking.movement({ ...question, limit: 1 });
    return (
      <TablePaper
        title={t('ranking.movement.title')}
        period={days.period(now.from, now.to)}
        about={[
          periodsText({ now, before }),
          ...coverageText({ now, before }),
          ...(address.rollUp === undefined ? [] : [t(`rolledUp.about.${address.rollUp}`)]),
          ...limits,
          partsText(parts),
        ]}
        columns={columns}
        rowKey={movedRowKey}
        {...printed}
      />
    );
  });
}
