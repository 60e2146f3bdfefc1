import { factors } from '../../shared/factors/factors.ts';
import { narrowingParts } from '../../shared/narrowing/narrowing.ts';
import { isComparable } from '../../shared/ranking/coverage.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { ReportQuestion } from '../../shared/ranking/report-question.ts';
import { tierMoves } from '../../shared/ranking/tiers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { careCheck } from '../named-accounts/care-check.ts';
import { namedOn } from '../named-accounts/named-on.ts';
import { accountsOn } from '../named-accounts/read-named-accounts.ts';
import type {
  ComparedMovement,
  FrontFindings,
  KeyAccountFindings,
  LeadingFinding,
  MovementFindings,
  ScoredFindings,
} from '../reports/key-account-findings.ts';
import { frontPageEdits } from './front-page-setting.ts';
import { keptMovement, type Movement } from './kept-movement.ts';
import { keptRanking } from './kept-ranking.ts';
import { movedRows, movementSummary } from './movement-rows.ts';
import { rankingWeights } from './ranking-weights.ts';
import { basisKnown, keysKnown, questionOfReport, scoredOfReport } from './read-report.ts';
import { readTurnover } from './read-turnover.ts';
import type { ScoredRanking } from './scored-ranking.ts';
import { countNewAtTop, overlookedRows, scoredRows } from './scored-rows.ts';

/** The ranks of so many of the first follow the weights table of a workbook, and of those who are overlooked or named. */
const liveRows = 2_000;
/** The scores of so many follow it: ranks are right only among everybody. */
const mostScoredRows = 20_000;
/** More rows of cells with styles than these no spreadsheet program opens at once. */
const mostRows = 10_000;

/** What the sentences of the first page are made from; without `scores` under the weights of the shop. */
export function readFrontFindings(context: EngineContext, report: ReportQuestion): FrontFindings {
  const { archive, homeCurrency } = context.session;
  const ranking = scoredOfReport(context, report);
  const { overlooked, setAside, tooLittleKnown } = overlookedRows(archive.reader, ranking, context.clock.today());
  return {
    leading: leadingFinding(context, report, ranking),
    isAnythingKnown: ranking.inShop.length > 0,
    overlooked: overlooked.map(({ row, degree, why }) => ({ row, degree, why: why.map(({ factor }) => factor) })),
    setAside,
    tooLittleKnown: tooLittleKnown.length,
    homeCurrency,
    movement: comparedMovement(lastYearsMovement(context, report)),
  };
}

/** What a workbook of key accounts says beside the ranking; without `scores` under the weights of the shop. */
export function readKeyAccountFindings(context: EngineContext, report: ReportQuestion): KeyAccountFindings {
  const { reader } = context.session.archive;
  const today = context.clock.today();
  const front = readFrontFindings(context, report);
  const { moneyWeight } = report.scores ?? rankingWeights(reader);
  const ranking = scoredOfReport(context, report);
  const { inShop, factors: table, byCombined, byValue } = ranking;
  const order = report.by === 'value' ? byValue : byCombined;
  const rows = scoredRows(reader, ranking, 'combined', order.whole().places.subarray(0, mostScoredRows));
  const live = new Set([
    ...rows.slice(0, liveRows).map(({ customerId }) => customerId),
    ...front.overlooked.map(({ row }) => row.customerId),
    ...namedOn(reader, today).map(({ customerId }) => customerId),
  ]);
  const findings: ScoredFindings = {
    moneyWeight,
    factors: inShop,
    hidden: factors.filter((factor) => table.assumed[factor] === null),
    rows,
    shown: report.leastConfidence === 0 ? null : keysKnown(rows, ranking, report),
    live: new Set(rows.flatMap(({ customerId }) => (live.has(customerId) ? [customerId] : []))),
    customers: byCombined.length,
  };
  const question = questionOfReport(report);
  return {
    ...front,
    scored: front.isAnythingKnown ? findings : null,
    movement: movementFindings(context, question),
    turnover: isOfEveryOrder(question) ? readTurnover(reader, keptRanking(context, question)) : null,
    named: {
      accounts: accountsOn(reader, today).filter(({ state }) => state === 'named'),
      care: careCheck(reader, { at: context.clock.now(), today }),
    },
    front: frontPageEdits(reader),
  };
}

/** Null: the ranking is by revenue or by profit. */
function leadingFinding(
  { session }: EngineContext,
  { by: asked, scores }: ReportQuestion,
  ranking: ScoredRanking,
): LeadingFinding | null {
  const by = basisKnown(asked, ranking);
  if (by !== 'value' && by !== 'combined') return null;
  const { places } = ranking[by === 'value' ? 'byValue' : 'byCombined'].window(0, 1);
  const [row] = scoredRows(session.archive.reader, ranking, by, places);
  if (row === undefined) return null;
  return {
    moneyWeight: by === 'value' ? null : (scores ?? rankingWeights(session.archive.reader)).moneyWeight,
    row,
    newAtTop: countNewAtTop(ranking, by),
    top: ranking.money.revenue.top,
  };
}

function isOfEveryOrder({ narrowing = {} }: RankingQuestion): boolean {
  return narrowingParts(narrowing).length === 0;
}

function lastYearsMovement(
  context: EngineContext,
  { from, to, currency, narrowing, rollUp }: RankingQuestion,
): Movement {
  return keptMovement(context, { from, to, currency, narrowing, rollUp, comparedWith: 'lastYear' });
}

function comparedMovement(movement: Movement): ComparedMovement {
  const { before, now } = movement;
  return {
    ...movementSummary(movement),
    isComparable: [before, now].every(
      (period) => period !== null && isComparable({ days: period.days, covered: period.daysCovered }),
    ),
  };
}

function movementFindings(context: EngineContext, question: RankingQuestion): MovementFindings {
  const movement = lastYearsMovement(context, question);
  return {
    ...comparedMovement(movement),
    rows: movedRows(context, bothEnds(movement.rows), movement.now.currency),
    moves: tierMoves(movement.rows),
  };
}

/** Who rose most and who fell most, where all are too many for a sheet; sorted by change. */
function bothEnds<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.length <= mostRows ? rows : [...rows.slice(0, mostRows / 2), ...rows.slice(-mostRows / 2)];
}
