import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import type { ImprovementJudgement } from './namers.ts';

/** As of today, or the day up to which the orders are known. */
export function improvementJudgement({ session, clock }: EngineContext): ImprovementJudgement {
  const today = clock.today();
  return { today, asOf: dayOfNow(session.archive.reader, today), homeCurrency: session.homeCurrency };
}
