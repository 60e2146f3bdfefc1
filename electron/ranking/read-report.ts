import { ShukeError } from '../../shared/errors.ts';
import { type AnyRankingBasis, type RankedKey, type RankingBasis, rankedKey } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { ReportQuestion } from '../../shared/ranking/report-question.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type ReportedRanking, reportedByProfit, reportedByRevenue } from '../reports/reported-ranking.ts';
import type { QuestionOf } from '../tables/listed-tables.ts';
import { keptProfitRanking, profitComparison, profitRows } from './kept-profit-ranking.ts';
import { comparedRanking, keptComparison, keptRanking } from './kept-ranking.ts';
import { keptScoredRanking } from './kept-scored-ranking.ts';
import { namedRanking } from './names-of-ranked.ts';
import { rankingWeights } from './ranking-weights.ts';
import type { ScoredRanking } from './scored-ranking.ts';
import { countNothingKnown } from './scored-rows.ts';

type Report = ReportQuestion & { comparesWithBefore?: boolean };

/** What a report is of: the period and class rule apart from how it is scored and listed. */
export function questionOfReport({
  by: _by,
  scores: _scores,
  leastConfidence: _least,
  ...question
}: ReportQuestion): RankingQuestion {
  return question;
}

/**
 * The ranking of a report. By value and by both it is that by revenue, beside which the other stands, where anything is
 * known beyond money. Error: REPORT_EMPTY.
 */
export function readReport(context: EngineContext, report: Report): ReportedRanking {
  const { comparesWithBefore = false, ...asked } = report;
  const scored = scoredOfReport(context, asked);
  const ranking =
    asked.by === 'profit'
      ? byProfit(context, questionOfReport(asked), comparesWithBefore)
      : byRevenue(context, questionOfReport(asked), comparesWithBefore, basisKnown(asked.by, scored));
  const nothingKnown = ranking.by === 'value' || ranking.by === 'combined' ? countNothingKnown(scored) : 0;
  return asked.leastConfidence === 0
    ? { ...ranking, nothingKnown }
    : {
        ...ranking,
        nothingKnown,
        leastConfidence: asked.leastConfidence,
        shown: keysKnown(ranking.rows, scored, asked),
      };
}

/** Error: REPORT_EMPTY. */
export function refuseEmptyReport(context: EngineContext, report: ReportQuestion): void {
  const question = questionOfReport(report);
  refuseEmpty(report.by === 'profit' ? keptProfitRanking(context, question) : keptRanking(context, question));
}

/** The question of the list on the page, by value, by both, or of those known enough; null: a ranking by revenue or by profit. */
export function listByScores(
  { session }: EngineContext,
  { by, leastConfidence, scores = rankingWeights(session.archive.reader), ...question }: ReportQuestion,
): Omit<QuestionOf<'scored'>, 'comparesWithBefore'> | null {
  if (by === 'profit' || (by === 'revenue' && leastConfidence === 0)) return null;
  return {
    table: 'scored',
    question: { ...question, ...scores, by, leastConfidence },
    ...{ filter: '', onlyGroups: false, sort: 'rank', descending: false },
  };
}

/** The scores beside it. */
export function scoredOfReport(context: EngineContext, report: ReportQuestion): ScoredRanking {
  const scores = report.scores ?? rankingWeights(context.session.archive.reader);
  return keptScoredRanking(context, { ...questionOfReport(report), ...scores }).ranking;
}

/** By what a report is where nothing is known beyond money. */
export function basisKnown<Basis extends AnyRankingBasis>(by: Basis, { inShop }: ScoredRanking): Basis | 'revenue' {
  return (by === 'value' || by === 'combined') && inShop.length === 0 ? 'revenue' : by;
}

/** Of these rows those of at least the confidence asked for. */
export function keysKnown(
  rows: readonly { customerId: number; group?: { key: string } | undefined }[],
  { money, confidences }: ScoredRanking,
  { leastConfidence }: Pick<ReportQuestion, 'leastConfidence'>,
): ReadonlySet<RankedKey> {
  const known = rows.filter((row) => (confidences[money.placeOf(row) ?? -1] ?? 0) >= leastConfidence);
  return new Set(known.map(rankedKey));
}

function byRevenue(
  context: EngineContext,
  question: RankingQuestion,
  comparesWithBefore: boolean,
  by: RankingBasis,
): ReportedRanking {
  const ranking = keptRanking(context, question);
  refuseEmpty(ranking);
  const comparison = comparesWithBefore ? keptComparison(context, question) : null;
  return reportedByRevenue(comparedRanking(namedRanking(context.session.archive.reader, ranking), comparison), by);
}

function byProfit(context: EngineContext, question: RankingQuestion, comparesWithBefore: boolean): ReportedRanking {
  const { rows, unknown: _unknown, ...head } = keptProfitRanking(context, question);
  refuseEmpty(head);
  const compared = comparesWithBefore ? profitComparison(context, question) : null;
  const named = profitRows(context.session.archive.reader, rows, compared);
  if (compared === null) return reportedByProfit(head, named);
  const { from, to } = compared.period;
  const before = keptProfitRanking(context, { ...question, from, to });
  const { customers, net, profit: figure } = before;
  return reportedByProfit({ ...head, comparison: { ...compared.period, customers, net, figure } }, named);
}

function refuseEmpty({
  customers,
  from,
  to,
  currency,
}: Pick<ReportedRanking, 'customers' | 'from' | 'to' | 'currency'>) {
  if (customers === 0) throw new ShukeError('REPORT_EMPTY', { from, to, currency });
}
