import { factors } from '../../shared/factors/factors.ts';
import { minorDigits } from '../../shared/money.ts';
import { netChange, rankedKey, type Standing } from '../../shared/ranking/ranking.ts';
import type { ScoredRow, Unranked } from '../../shared/ranking/scored-contract.ts';
import { evidenceColumn, type TableColumnKey } from '../../shared/tables/columns.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { evidenceSentence, evidenceSentences } from '../factors/evidence-sentence.ts';
import { namedIdsOn } from '../named-accounts/named-on.ts';
import { narrowingWords } from '../narrowing/narrowing-words.ts';
import { type ContentColumn, pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { keptComparison } from './kept-ranking.ts';
import { keptScoredRanking } from './kept-scored-ranking.ts';
import { membersColumn } from './members-column.ts';
import { namedColumn } from './named-column.ts';
import { rankedWords } from './ranked-words.ts';
import { namedAt, overlookedRows, placesOfNothingKnown, scoredRows } from './scored-rows.ts';
import { sortedPlaces } from './sorted-places.ts';

const rowsOfPage = 1_000;

/** The ranking by money, by value or by both, with each factor and what it is known from. */
export function scoredTable(
  source: TableSource,
  { question, filter, onlyGroups, sort, descending, comparesWithBefore }: TableQuestion & { table: 'scored' },
): TableContent<'scored', ScoredRow> {
  const { context } = source;
  const { ranking } = keptScoredRanking(context, question);
  const { reader } = context.session.archive;
  const named = namedIdsOn(source.snapshot, context.clock.today());
  const { from, to, currency, narrowing, rollUp } = ranking.money.revenue;
  const places = sortedPlaces(context, ranking, { ...question, filter, onlyGroups, sort, descending });
  const {
    by: _by,
    moneyWeight: _weight,
    weights: _weights,
    leastConfidence,
    factorsAsOf: _asOf,
    ...revenue
  } = question;
  const comparison = comparesWithBefore ? keptComparison(context, revenue) : null;
  const before = (row: ScoredRow): Standing | null => comparison?.standings.get(rankedKey(row)) ?? null;
  const money = { kind: 'money', digits: minorDigits(currency) } as const;
  function* pages() {
    for (let offset = 0; offset < places.length; offset += rowsOfPage) {
      yield scoredRows(reader, ranking, question.by, places.subarray(offset, offset + rowsOfPage));
    }
  }
  return {
    table: 'scored',
    columns: {
      rank: { kind: 'count', cell: (row) => row.rank },
      rankRevenue: { kind: 'count', cell: (row) => row.rankRevenue },
      rankValue: { kind: 'count', cell: (row) => row.rankValue },
      rankCombined: { kind: 'count', cell: (row) => row.rankCombined },
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      members: membersColumn(source.translate),
      class: { kind: 'text', cell: (row) => row.class },
      net: { ...money, cell: (row) => (row.rankRevenue === null ? null : row.net) },
      moneyScore: { kind: 'decimal', cell: (row) => row.moneyScore },
      value: { kind: 'decimal', cell: (row) => row.value },
      confidence: { kind: 'percent', cell: (row) => row.confidence },
      cautiousValue: { kind: 'decimal', cell: (row) => row.cautiousValue },
      combined: { kind: 'decimal', cell: (row) => row.combined },
      ...factorColumns(source),
      named: namedColumn(named),
      rankRevenueBefore: { kind: 'count', cell: (row) => before(row)?.rank ?? null },
      netBefore: { ...money, cell: (row) => before(row)?.net ?? null },
      netChange: { ...money, cell: (row) => netChange({ net: row.net, before: before(row) }) },
    },
    values: {
      ...{ currency, from, to },
      narrowed: rankedWords({ narrowing, rollUp, leastConfidence }, source.translate),
      fromBefore: comparison?.period.from ?? '',
      toBefore: comparison?.period.to ?? '',
    },
    rowCount: places.length,
    pages: pages(),
  };
}

type FactorColumns = Pick<
  Record<TableColumnKey<'scored'>, ContentColumn<ScoredRow>>,
  (typeof factors)[number] | `${(typeof factors)[number]}Evidence`
>;

function factorColumns({ context, translate, language }: TableSource): FactorColumns {
  const words = { translate, language, homeCurrency: context.session.homeCurrency };
  const columns = factors.flatMap((factor): [string, ContentColumn<ScoredRow>][] => [
    [factor, { kind: 'decimal', cell: (row) => row.factors[factor].score }],
    [evidenceColumn(factor), { kind: 'text', cell: (row) => evidenceSentence(factor, row.factors, words) }],
  ]);
  return Object.fromEntries(columns) as FactorColumns;
}

type OverlookedRow = ReturnType<typeof overlookedRows>['overlooked'][number];

/** Who is in no ranking by value: without a sale in the period and without a known factor. */
export function nothingKnownTable(
  { context, translate }: TableSource,
  { question }: TableQuestion & { table: 'nothingKnown' },
): TableContent<'nothingKnown', Unranked> {
  const { ranking } = keptScoredRanking(context, question);
  const { reader } = context.session.archive;
  const { from, to, narrowing, rollUp } = ranking.money.revenue;
  const places = placesOfNothingKnown(ranking);
  return {
    table: 'nothingKnown',
    columns: {
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
    },
    values: { from, to, narrowed: rankedWords({ narrowing, rollUp }, translate) },
    rowCount: places.length,
    pages: pagesOf(rowsOfPage, (offset, limit) => namedAt(reader, ranking, places.slice(offset, offset + limit))),
  };
}

/** Whom a ranking by revenue does not show, with what they are known for. */
export function overlookedTable(
  { context, translate, language }: TableSource,
  { question }: TableQuestion & { table: 'overlooked' },
): TableContent<'overlooked', OverlookedRow> {
  const { ranking } = keptScoredRanking(context, question);
  const { overlooked, setAside, tooLittleKnown } = overlookedRows(
    context.session.archive.reader,
    ranking,
    context.clock.today(),
  );
  const words = { translate, language, homeCurrency: context.session.homeCurrency };
  const { from, to, narrowing } = ranking.money.revenue;
  return {
    table: 'overlooked',
    columns: {
      number: { kind: 'text', cell: ({ row }) => row.number },
      name: { kind: 'text', cell: ({ row }) => row.name },
      degree: { kind: 'text', cell: ({ degree }) => translate(`ranking.overlooked.degrees.${degree}`) },
      rankRevenue: { kind: 'count', cell: ({ row }) => row.rankRevenue },
      class: { kind: 'text', cell: ({ row }) => row.class },
      rankValue: { kind: 'count', cell: ({ row }) => row.rankValue },
      cautiousValue: { kind: 'decimal', cell: ({ row }) => row.cautiousValue },
      confidence: { kind: 'percent', cell: ({ row }) => row.confidence },
      why: {
        kind: 'text',
        cell: ({ row, why }) =>
          evidenceSentences(
            why.map(({ factor }) => factor),
            row.factors,
            words,
          ),
      },
    },
    values: {
      from,
      to,
      narrowed: [
        narrowingWords(narrowing, translate),
        setAside === 0 ? '' : translate('ranking.overlooked.withoutSetAside', { count: setAside }),
        tooLittleKnown.length === 0
          ? ''
          : translate('ranking.overlooked.withoutTooLittleKnown', { count: tooLittleKnown.length }),
      ]
        .filter((part) => part !== '')
        .join(translate('ranking.overlooked.sentence.joint')),
    },
    rowCount: overlooked.length,
    pages: [overlooked],
  };
}
