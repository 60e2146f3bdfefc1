import { SegmentedControl } from '@mantine/core';
import { type RankingBasis, rankingBases } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { type AddressChange, closedPanel } from './ranking-address.ts';

interface BasisControlProps {
  by: RankingBasis;
  onChange(change: AddressChange): void;
}

const inOrder: readonly RankingBasis[] = ['combined', ...rankingBases.filter((basis) => basis !== 'combined')];

/** What the customers are ranked by. */
export function BasisControl({ by, onChange }: BasisControlProps) {
  const { t } = useWords();
  return (
    <SegmentedControl
      className="public"
      aria-label={t('ranking.basis')}
      data={inOrder.map((basis) => ({ value: basis, label: t(`ranking.bases.${basis}`) }))}
      value={by}
      onChange={(value) => {
        const basis = inOrder.find((candidate) => candidate === value);
        onChange({
          ...closedPanel,
          ...{ part: undefined, sort: undefined, descending: undefined },
          by: basis === 'revenue' ? undefined : basis,
        });
      }}
    />
  );
}
