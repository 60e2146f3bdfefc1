import { narrowingReads } from '../../shared/narrowing/narrowing.ts';
import type { ProfitRanking } from '../../shared/ranking/contract.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { classRuleOf } from './class-rule-setting.ts';
import { profitRanking } from './profit-ranking.ts';

const profitRankings = new CacheByTables<ProfitRanking>();

/** The ranking by profit asked for last. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN. */
export function keptProfitRanking({ session, clock }: EngineContext, question: RankingQuestion): ProfitRanking {
  const known = { today: clock.today(), homeCurrency: session.homeCurrency };
  const asked = { ...question, ...classRuleOf(session.archive.reader, question) };
  const reads = ['orders', 'customer_totals', ...narrowingReads] as const;
  return profitRankings.get(session.archive, { key: JSON.stringify([known, asked]), reads }, () =>
    profitRanking(session.archive.reader, asked, known),
  );
}
