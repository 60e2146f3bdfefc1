import { factors } from '../../shared/factors/factors.ts';
import { narrowingParts } from '../../shared/narrowing/narrowing.ts';
import { isComparable } from '../../shared/ranking/coverage.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import { tierMoves } from '../../shared/ranking/tiers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { careCheck } from '../named-accounts/care-check.ts';
import { namedOn } from '../named-accounts/named-on.ts';
import { accountsOn } from '../named-accounts/read-named-accounts.ts';
import type { KeyAccountFindings, MovementFindings, ScoredFindings } from '../reports/key-account-findings.ts';
import { keptMovement } from './kept-movement.ts';
import { keptRanking } from './kept-ranking.ts';
import { keptScoredRanking } from './kept-scored-ranking.ts';
import { movedRows, movementSummary } from './movement-rows.ts';
import { rankingWeights } from './ranking-weights.ts';
import { readTurnover } from './read-turnover.ts';
import { overlookedRows, scoredRows } from './scored-rows.ts';

/** So many of the first follow the weights table of a workbook, and those who are overlooked or named. */
const liveRows = 2_000;
/** More rows of cells with styles than these no spreadsheet program opens at once. */
const mostRows = 10_000;

/** What a workbook of key accounts says beside the ranking by revenue; without `scores` under the weights of the shop. */
export function readKeyAccountFindings(
  context: EngineContext,
  question: RankingQuestion,
  scores?: Pick<ScoredQuestion, 'moneyWeight' | 'weights' | 'factorsAsOf'>,
): KeyAccountFindings {
  const { archive, homeCurrency } = context.session;
  const { reader } = archive;
  const today = context.clock.today();
  const isOfEveryOrder = narrowingParts(question.narrowing ?? {}).length === 0;
  const scored = scores ?? rankingWeights(reader);
  const { ranking } = keptScoredRanking(context, { ...question, ...scored });
  const { inShop, factors: table, byCombined } = ranking;
  const { overlooked, setAside, tooLittleKnown } = overlookedRows(reader, ranking, today);
  const rows = scoredRows(reader, ranking, 'combined', byCombined.whole().places.subarray(0, mostRows));
  const live = new Set([
    ...rows.slice(0, liveRows).map(({ customerId }) => customerId),
    ...overlooked.map(({ row }) => row.customerId),
    ...namedOn(reader, today).map(({ customerId }) => customerId),
  ]);
  const findings: ScoredFindings = {
    moneyWeight: scored.moneyWeight,
    factors: inShop,
    hidden: factors.filter((factor) => table.assumed[factor] === null),
    rows,
    live: new Set(rows.flatMap(({ customerId }) => (live.has(customerId) ? [customerId] : []))),
    customers: byCombined.length,
  };
  return {
    scored: inShop.length === 0 ? null : findings,
    overlooked: overlooked.map(({ row, degree, why }) => ({ row, degree, why: why.map(({ factor }) => factor) })),
    setAside,
    tooLittleKnown: tooLittleKnown.length,
    homeCurrency,
    movement: isOfEveryOrder && question.rollUp === undefined ? movementFindings(context, question) : null,
    turnover: isOfEveryOrder ? readTurnover(reader, keptRanking(context, question)) : null,
    named: {
      accounts: accountsOn(reader, today).filter(({ state }) => state === 'named'),
      care: careCheck(reader, { at: context.clock.now(), today }),
    },
  };
}

function movementFindings(context: EngineContext, { from, to, currency }: RankingQuestion): MovementFindings {
  const movement = keptMovement(context, { from, to, currency, comparedWith: 'lastYear' });
  const { before, now } = movement;
  return {
    ...movementSummary(movement),
    rows: movedRows(context, bothEnds(movement.rows), now.currency),
    moves: tierMoves(movement.rows),
    isComparable: [before, now].every(
      (period) => period !== null && isComparable({ days: period.days, covered: period.daysCovered }),
    ),
  };
}

/** Who rose most and who fell most, where all are too many for a sheet; sorted by change. */
function bothEnds<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.length <= mostRows ? rows : [...rows.slice(0, mostRows / 2), ...rows.slice(-mostRows / 2)];
}
