import { Button } from '@mantine/core';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { EmptyState } from '../ui/states.tsx';
import type { RankingAddress } from './ranking-address.ts';

interface NobodyListedProps {
  address: Pick<RankingAddress, 'filter' | 'part' | 'onlyGroups'>;
  summary: Pick<RankingSummary, 'rollUp' | 'customers'>;
  /** Lists all classes and tiers again, and customers alone. */
  onEverybody(): void;
}

/** Why the list of a ranking is empty, and what to do about it. */
export function NobodyListed({ address, summary, onEverybody }: NobodyListedProps) {
  const { t } = useWords();
  const areNamesHidden = usePrivacy();
  const { filter = '', part, onlyGroups = false } = address;
  const { rollUp, customers } = summary;
  const hasNoGroup = rollUp !== undefined && onlyGroups && filter === '' && part === undefined;
  const whom = customers === 0 ? 'nobody' : filter === '' ? 'nobodyInPart' : 'nobodyFound';
  return (
    <EmptyState
      title={
        hasNoGroup
          ? t(`rolledUp.noneHere.${rollUp}`)
          : t(`ranking.${whom}`, { filter: areNamesHidden ? hiddenName : filter })
      }
      action={
        (part !== undefined || onlyGroups) && (
          <Button variant="default" onClick={onEverybody}>
            {t('ranking.everybody')}
          </Button>
        )
      }
    >
      {hasNoGroup ? t(`rolledUp.howToMakeOne.${rollUp}`) : t(`ranking.${whom}How`)}
    </EmptyState>
  );
}
