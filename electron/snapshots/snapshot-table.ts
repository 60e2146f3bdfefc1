import { minorDigits } from '../../shared/money.ts';
import type { ComparedRow } from '../../shared/snapshots/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { type ContentColumn, pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { comparedRows, keptComparison, listedCompared } from './compared-snapshots.ts';

const rowsOfPage = 1_000;

/** Who stood where in a snapshot, and where they stand in what it is compared with. */
export function snapshotTable(
  { context, translate }: TableSource,
  { comparison, ...listing }: TableQuestion & { table: 'snapshot' },
): TableContent<'snapshot', ComparedRow> {
  const compared = keptComparison(context, comparison);
  const listed = listedCompared(context, compared, listing);
  const { reader } = context.session.archive;
  const { by, before, now, currency } = compared;
  const money = { kind: 'money', digits: minorDigits(currency) } as const;
  const figure = (of: (row: ComparedRow) => number | null): ContentColumn<ComparedRow> => {
    if (by !== 'profit') return { kind: 'decimal', cell: of };
    return {
      ...money,
      cell: (row) => {
        const minor = of(row);
        return minor === null ? null : { minor, currency };
      },
    };
  };
  return {
    table: 'snapshot',
    columns: {
      rank: { kind: 'count', cell: (row) => row.rank },
      rankBefore: { kind: 'count', cell: (row) => row.rankBefore },
      placesGained: { kind: 'count', cell: (row) => row.placesGained },
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      part: { kind: 'text', cell: (row) => translate(`snapshots.parts.${row.part}`) },
      figureBefore: figure((row) => row.figureBefore),
      figure: figure((row) => row.figure),
      knownShareBefore: { kind: 'percent', cell: (row) => row.knownShareBefore },
      knownShare: { kind: 'percent', cell: (row) => row.knownShare },
      before: { ...money, cell: (row) => row.before },
      now: { ...money, cell: (row) => row.now },
      change: { ...money, cell: (row) => row.change },
    },
    values: {
      currency,
      from: now.from,
      to: now.to,
      fromBefore: before.from,
      toBefore: before.to,
      on: before.snapshot?.takenDay ?? '',
    },
    rowCount: listed.length,
    pages: pagesOf(rowsOfPage, (offset, limit) => comparedRows(reader, compared, listed.slice(offset, offset + limit))),
  };
}
