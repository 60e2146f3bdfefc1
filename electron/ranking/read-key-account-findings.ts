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
import type {
  ComparedMovement,
  FrontFindings,
  KeyAccountFindings,
  MovementFindings,
  ScoredFindings,
} from '../reports/key-account-findings.ts';
import { frontPageEdits } from './front-page-setting.ts';
import { keptMovement, type Movement } from './kept-movement.ts';
import { keptRanking } from './kept-ranking.ts';
import { keptScoredRanking } from './kept-scored-ranking.ts';
import { movedRows, movementSummary } from './movement-rows.ts';
import { rankingWeights } from './ranking-weights.ts';
import { readTurnover } from './read-turnover.ts';
import { overlookedRows, scoredRows } from './scored-rows.ts';

/** The ranks of so many of the first follow the weights table of a workbook, and of those who are overlooked or named. */
const liveRows = 2_000;
/** The scores of so many follow it: ranks are right only among everybody. */
const mostScoredRows = 20_000;
/** More rows of cells with styles than these no spreadsheet program opens at once. */
const mostRows = 10_000;

type Scores = Pick<ScoredQuestion, 'moneyWeight' | 'weights' | 'factorsAsOf'>;

/** What the sentences of the first page are made from; without `scores` under the weights of the shop. */
export function readFrontFindings(context: EngineContext, question: RankingQuestion, scores?: Scores): FrontFindings {
  const { archive, homeCurrency } = context.session;
  const { ranking } = keptScoredRanking(context, { ...question, ...(scores ?? rankingWeights(archive.reader)) });
  const { overlooked, setAside, tooLittleKnown } = overlookedRows(archive.reader, ranking, context.clock.today());
  return {
    isAnythingKnown: ranking.inShop.length > 0,
    overlooked: overlooked.map(({ row, degree, why }) => ({ row, degree, why: why.map(({ factor }) => factor) })),
    setAside,
    tooLittleKnown: tooLittleKnown.length,
    homeCurrency,
    movement: comparedMovement(lastYearsMovement(context, question)),
  };
}

/** What a workbook of key accounts says beside the ranking by revenue; without `scores` under the weights of the shop. */
export function readKeyAccountFindings(
  context: EngineContext,
  question: RankingQuestion,
  scores?: Scores,
): KeyAccountFindings {
  const { reader } = context.session.archive;
  const today = context.clock.today();
  const front = readFrontFindings(context, question, scores);
  const scored = scores ?? rankingWeights(reader);
  const { ranking } = keptScoredRanking(context, { ...question, ...scored });
  const { inShop, factors: table, byCombined } = ranking;
  const rows = scoredRows(reader, ranking, 'combined', byCombined.whole().places.subarray(0, mostScoredRows));
  const live = new Set([
    ...rows.slice(0, liveRows).map(({ customerId }) => customerId),
    ...front.overlooked.map(({ row }) => row.customerId),
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
