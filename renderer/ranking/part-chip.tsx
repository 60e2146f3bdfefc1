import type { ReactNode } from 'react';
import type { Money } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingPart } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { countText, shareText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ClassMark } from './marks.tsx';
import type { AddressChange } from './ranking-address.ts';

interface PartChipProps {
  summary: RankingSummary;
  /** The one that is listed alone. */
  chosen: RankingPart | null;
  onChange(change: AddressChange): void;
}

/** How many each class and tier holds and brings; the list holds all of them, or one. */
export function PartChip({ summary, chosen, onChange }: PartChipProps) {
  const { t, language } = useWords();
  const figures = ({ customers, net }: { customers: number; net: Money }): ReactNode => (
    <span className="figure quiet">
      {countText(customers, language)} ·{' '}
      {shareText(summary.net.minor > 0 ? net.minor / summary.net.minor : 0, language)}
    </span>
  );
  const line = (part: RankingPart, name: ReactNode, of: { customers: number; net: Money }) => ({
    value: part,
    content: (
      <>
        {name}
        {figures(of)}
      </>
    ),
    title: t(`ranking.only.${part}`),
    isDisabled: of.customers === 0 && chosen !== part,
  });
  const nameOf = (part: RankingPart): string =>
    part === 'A' || part === 'B' || part === 'C' ? t(`ranking.classHints.${part}`) : t(`ranking.tiers.${part}`);
  return (
    <ToolChip
      name={t('ranking.whom')}
      value={chosen === null ? t('ranking.everyone') : nameOf(chosen)}
      isSet={chosen !== null}
    >
      {(close) => (
        <ChoiceList<RankingPart | 'all'>
          label={t('ranking.whom')}
          choices={[
            { value: 'all', content: t('ranking.everyone') },
            ...summary.classes.map((part) => line(part.class, <ClassMark of={part.class} />, part)),
            ...summary.tiers.map((part) => line(part.tier, t(`ranking.tiers.${part.tier}`), part)),
          ]}
          chosen={chosen ?? 'all'}
          onChoose={(part) => {
            close();
            onChange({ part: part === 'all' ? undefined : part });
          }}
        />
      )}
    </ToolChip>
  );
}
