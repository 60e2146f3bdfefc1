import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingPart } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { amountText, countText } from '../ui/figures.ts';
import { ClassControls } from './class-controls.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { ClassButtons, TierButtons } from './part-buttons.tsx';
import { type AddressChange, type RankingAddress, rankingQuestion } from './ranking-address.ts';
import classes from './ranking-page.module.css';

interface RankingOverviewProps {
  address: RankingAddress;
  summary: RankingSummary;
  isBesidePanel: boolean;
  onChange(change: AddressChange): void;
  onTotal(): void;
  onLeftOut(part: RankingSummary['leftOut'][number]): void;
}

/** The one figure, its parts, what was left out with its money, and the curve. */
export function RankingOverview(props: RankingOverviewProps) {
  const { address, summary, isBesidePanel, onChange, onTotal, onLeftOut } = props;
  const { t, language } = useWords();
  const isRoomy = useMediaQuery('(min-width: 1081px) and (min-height: 700px)', false, {
    getInitialValueInEffect: false,
  });
  const [wantsChart, setWantsChart] = useState<boolean | null>(null);
  const showsChart = (wantsChart ?? (isRoomy && !isBesidePanel)) && summary.customers > 0;
  const parts = {
    summary,
    chosen: address.part ?? null,
    onChoose: (part: RankingPart | null) => onChange({ part: part ?? undefined }),
  };
  return (
    <div className={classes.overview} data-chart={showsChart}>
      <div className={classes.figures}>
        <div className={classes.main}>
          <button type="button" className={classes.mainFigure} title={t('ranking.totalWhy')} onClick={onTotal}>
            {amountText(summary.net, language)}
          </button>
          <span>{summary.currency}</span>
          <span className="quiet">{t('ranking.netOf', { count: summary.customers })}</span>
          {summary.customers > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => setWantsChart(!showsChart)}>
              {t(showsChart ? 'ranking.hideCurve' : 'ranking.showCurve')}
            </Button>
          )}
        </div>
        {summary.customers > 0 && (
          <>
            <div className={classes.parts}>
              <ClassButtons {...parts} />
              <span className="quiet">{t('ranking.partsAre')}</span>
              <span className={classes.classControls}>
                <ClassControls address={address} summary={summary} onChange={onChange} />
                <span className="quiet">
                  {t(`ranking.classesAre.${summary.split}`, { top: countText(summary.top, language) })}
                </span>
              </span>
            </div>
            <div className={classes.parts}>
              <TierButtons {...parts} />
            </div>
          </>
        )}
        {summary.leftOut.length > 0 && (
          <div className={classes.leftOut}>
            <span className="quiet">{t('ranking.leftOutTitle')}</span>
            <div className={classes.leftOutParts}>
              {summary.leftOut.map((part) => (
                <Button
                  key={`${part.reason} ${part.net.currency}`}
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => onLeftOut(part)}
                >
                  <LeftOutWords part={part} summary={summary} />
                </Button>
              ))}
            </div>
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
  const amount = amountText(part.net, language);
  return (
    <span className="figure">
      {whom} {amount} {part.net.currency === summary.currency ? '' : part.net.currency}
    </span>
  );
}
