import type { ReactNode } from 'react';
import type { Money } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingPart } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { countText, shareText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ClassMark } from './marks.tsx';
import type { AddressChange } from './ranking-address.ts';

const WhomFields = shownLater(async () => (await import('./whom-fields.tsx')).WhomFields);

interface WhomChipProps {
  summary: RankingSummary;
  /** The one that is listed alone. */
  chosen: RankingPart | null;
  /** False in a ranking by more than money, which is not listed by class and tier. */
  hasParts: boolean;
  onlyGroups: boolean;
  onChange(change: AddressChange): void;
}

/** Who is listed: all or one of the classes and tiers, with how many each holds and brings; what counts as one; which sales count. */
export function WhomChip({ summary, chosen, hasParts, onlyGroups, onChange }: WhomChipProps) {
  const { t, language } = useWords();
  const narrowed = useNarrowingText(summary.narrowing);
  const rolledUp = summary.rollUp === undefined ? '' : t(`rolledUp.kinds.${summary.rollUp}`);
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
      value={
        [rolledUp, ...(chosen === null ? [] : [nameOf(chosen)]), narrowed].filter((text) => text !== '').join(' · ') ||
        t('ranking.everyone')
      }
      isSet={rolledUp !== '' || chosen !== null || narrowed !== ''}
      width={360}
      whenReady={WhomFields.whenLoaded}
    >
      {(close) => (
        <>
          {hasParts && (
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
          <WhomFields summary={summary} onlyGroups={onlyGroups} onChange={onChange} />
        </>
      )}
    </ToolChip>
  );
}
