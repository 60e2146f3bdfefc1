import type { TFunction } from 'i18next';
import type { ReportedRanking } from './reported-ranking.ts';

/** That lists show only those of at least the confidence asked for; ranks, shares and sums stay those of everybody. */
export function shownWords({ shown, leastConfidence }: ReportedRanking, translate: TFunction): string {
  return translate('report.ranking.method.shownRule', {
    count: shown?.size ?? 0,
    percent: percentText(leastConfidence),
  });
}

/** To a whole percent. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}
