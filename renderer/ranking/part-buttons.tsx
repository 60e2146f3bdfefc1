import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Money } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingPart } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { countText, shareText } from '../ui/figures.ts';
import { ClassMark } from './marks.tsx';
import classes from './ranking-page.module.css';

interface PartButtonsProps {
  summary: RankingSummary;
  /** The one that is listed alone. */
  chosen: RankingPart | null;
  onChoose(part: RankingPart | null): void;
}

/** How many each class holds and brings; pressed, the list holds only that class. */
export function ClassButtons({ summary, chosen, onChoose }: PartButtonsProps) {
  return summary.classes.map((part) => (
    <PartButton
      key={part.class}
      part={part.class}
      mark={<ClassMark of={part.class} />}
      figures={part}
      {...{ summary, chosen, onChoose }}
    />
  ));
}

/** The same for the tiers. */
export function TierButtons({ summary, chosen, onChoose }: PartButtonsProps) {
  const { t } = useWords();
  return summary.tiers.map((part) => (
    <PartButton
      key={part.tier}
      part={part.tier}
      mark={<span className="quiet">{t(`ranking.tiers.${part.tier}`)}</span>}
      figures={part}
      {...{ summary, chosen, onChoose }}
    />
  ));
}

interface PartButtonProps extends PartButtonsProps {
  part: RankingPart;
  mark: ReactNode;
  figures: { customers: number; net: Money };
}

function PartButton({ part, mark, figures, summary, chosen, onChoose }: PartButtonProps) {
  const { t, language } = useWords();
  const isChosen = chosen === part;
  const share = summary.net.minor > 0 ? figures.net.minor / summary.net.minor : 0;
  return (
    <Button
      className={classes.part ?? ''}
      variant={isChosen ? 'default' : 'subtle'}
      color="gray"
      size="compact-sm"
      aria-pressed={isChosen}
      title={t(`ranking.only.${part}`)}
      disabled={figures.customers === 0 && !isChosen}
      onClick={() => onChoose(isChosen ? null : part)}
    >
      {mark}
      <span className="figure">
        {countText(figures.customers, language)} · {shareText(share, language)}
      </span>
    </Button>
  );
}
