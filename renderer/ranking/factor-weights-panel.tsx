import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { factors } from '../../shared/factors/factors.ts';
import { equalWeights } from '../../shared/factors/value.ts';
import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { shareText } from '../ui/figures.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './factor-weights-panel.module.css';
import type { RankingAddress } from './ranking-address.ts';
import { scoredSummaryQuery } from './scored-queries.ts';

interface FactorWeightsPanelProps {
  address: RankingAddress;
  weights: RankingWeights;
  onChange(weights: RankingWeights): void;
  onClose(): void;
}

const mostWeight = 3;
const step = 0.5;

/** What each factor weighs, why it counts, and its share of the whole; a factor known of nobody has none. */
export function FactorWeightsPanel({ address, weights: used, onChange, onClose }: FactorWeightsPanelProps) {
  const { t, language } = useWords();
  const { weights } = used;
  const means = useQuery(scoredSummaryQuery(address, used)).data?.shopMeans;
  const isHidden = (factor: (typeof factors)[number]): boolean => means !== undefined && means[factor] === null;
  const all = factors.reduce((sum, factor) => sum + (isHidden(factor) ? 0 : weights[factor]), 0);
  const isAsAtFirst = factors.every((factor) => weights[factor] === equalWeights[factor]);
  return (
    <SidePanel title={t('ranking.sevenWeights')} onClose={onClose}>
      <ul className={`${classes.weights} plain-list public`}>
        {factors.map((factor) => (
          <li key={factor}>
            <span>{t(`factors.names.${factor}`)}</span>
            <NumberInput
              aria-label={t(`factors.names.${factor}`)}
              value={weights[factor]}
              min={0}
              max={mostWeight}
              step={step}
              decimalScale={1}
              clampBehavior="strict"
              onChange={(value) => {
                if (typeof value !== 'number') return;
                onChange({ ...used, weights: { ...weights, [factor]: value } });
              }}
            />
            <span className="figure">
              {isHidden(factor) || all === 0 ? '–' : shareText(weights[factor] / all, language)}
            </span>
            <p className="quiet">{isHidden(factor) ? t('factors.hidden') : t(`factors.reasons.${factor}`)}</p>
          </li>
        ))}
      </ul>
      <Button variant="default" disabled={isAsAtFirst} onClick={() => onChange({ ...used, weights: equalWeights })}>
        {t('ranking.resetWeights')}
      </Button>
    </SidePanel>
  );
}
