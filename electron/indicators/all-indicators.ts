import type { IndicatorKey } from '../../shared/indicators/indicators.ts';
import { staleFactsIndicator } from '../freshness/stale-facts-indicator.ts';
import { orderIndicators } from '../orders/order-indicators.ts';
import { owedIndicator } from '../owed/owed-indicator.ts';
import { profitIndicators } from '../products/profit-indicators.ts';
import { satisfactionIndicator } from '../satisfaction/satisfaction-indicator.ts';
import { sleepStateIndicator } from '../sleep/sleep-state-indicator.ts';
import { usualGapIndicator } from '../sleep/usual-gap-indicator.ts';
import { contactIndicators } from '../timeline/contact-indicators.ts';
import type { Indicator } from './indicator.ts';

/** How each figure of `shared/indicators/` is found. */
export const allIndicators: Record<IndicatorKey, Indicator> = {
  ...orderIndicators,
  ...contactIndicators,
  usualGap: usualGapIndicator,
  ...profitIndicators,
  sleepState: sleepStateIndicator,
  owed: owedIndicator,
  satisfaction: satisfactionIndicator,
  staleFacts: staleFactsIndicator,
};
