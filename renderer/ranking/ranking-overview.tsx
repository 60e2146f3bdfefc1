import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { minorDigits } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText, countText, shareText } from '../ui/figures.ts';
import { ClassControls } from './class-controls.tsx';
import { ClassMark, TierMark } from './marks.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { type AddressChange, type RankingAddress, rankingQuestion } from './ranking-address.ts';
import classes from './ranking-page.module.css';

interface RankingOverviewProps {
  address: RankingAddress;
  summary: RankingSummary;
  isBesidePanel: boolean;
  onChange(change: AddressChange): void;
  onLeftOut(part: RankingSummary['leftOut'][number]): void;
}

/** The one figure, its parts, what was left out with its money, and the curve. */
export function RankingOverview({ address, summary, isBesidePanel, onChange, onLeftOut }: RankingOverviewProps) {
  const { t, language } = useWords();
  const isRoomy = useMediaQuery('(min-width: 1081px) and (min-height: 700px)', false, {
    getInitialValueInEffect: false,
  });
  const [wantsChart, setWantsChart] = useState<boolean | null>(null);
  const showsChart = (wantsChart ?? (isRoomy && !isBesidePanel)) && summary.customers > 0;
  const partOf = (minor: number) => shareText(summary.netMinor > 0 ? minor / summary.netMinor : 0, language);
  return (
    <div className={classes.overview} data-chart={showsChart}>
      <div className={classes.figures}>
        <div className={classes.main}>
          <span className={classes.mainFigure}>{amountText(summary.netMinor, summary.minorDigits, language)}</span>
          <span>{summary.currency}</span>
          <span className="quiet">{t('ranking.netOf', { count: summary.customers })}</span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-pressed={showsChart}
            onClick={() => setWantsChart(!showsChart)}
          >
            {t('ranking.curve')}
          </Button>
        </div>
        <div className={classes.parts}>
          {summary.classes.map((part) => (
            <span key={part.class} className={classes.part}>
              <ClassMark of={part.class} />
              {countText(part.customers, language)} · {partOf(part.netMinor)}
            </span>
          ))}
          <ClassControls address={address} summary={summary} onChange={onChange} />
        </div>
        <div className={classes.parts}>
          {summary.tiers.map((part) => (
            <span key={part.tier} className={classes.part}>
              <TierMark of={part.tier} />
              {countText(part.customers, language)} · {partOf(part.netMinor)}
            </span>
          ))}
        </div>
        {summary.leftOut.length > 0 && (
          <div className={classes.leftOut}>
            <span className="quiet">{t('ranking.leftOutTitle')}</span>
            {summary.leftOut.map((part) => (
              <Button
                key={`${part.reason} ${part.currency}`}
                variant="subtle"
                size="compact-xs"
                onClick={() => onLeftOut(part)}
              >
                <LeftOutWords part={part} summary={summary} />
              </Button>
            ))}
          </div>
        )}
      </div>
      {showsChart && <ParetoChart summary={summary} question={rankingQuestion(address)} />}
    </div>
  );
}

function LeftOutWords({ part, summary }: { part: RankingSummary['leftOut'][number]; summary: RankingSummary }) {
  const { t, language } = useWords();
  const reason = t(`ranking.leftOut.${part.reason}`);
  const whom =
    part.customers === null
      ? reason
      : t('ranking.leftOutCustomers', {
          reason,
          count: part.customers,
        });
  const amount = amountText(part.netMinor, minorDigits(part.currency), language);
  return (
    <span className="figure">
      {whom} {amount} {part.currency === summary.currency ? '' : part.currency}
    </span>
  );
}
