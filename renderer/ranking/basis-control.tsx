import type { AnyRankingBasis } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { Segments } from '../ui/segments.tsx';
import { type AddressChange, closedPanel } from './ranking-address.ts';

interface BasisControlProps {
  by: AnyRankingBasis;
  onChange(change: AddressChange): void;
}

const inOrder: readonly AnyRankingBasis[] = ['combined', 'revenue', 'profit', 'value'];

/** What the customers are ranked by. */
export function BasisControl({ by, onChange }: BasisControlProps) {
  const { t } = useWords();
  return (
    <Segments
      label={t('ranking.basis')}
      choices={inOrder.map((basis) => ({ value: basis, label: t(`ranking.bases.${basis}`) }))}
      value={by}
      onChange={(basis) =>
        onChange({
          ...closedPanel,
          ...{ part: undefined, sort: undefined, descending: undefined },
          by: basis === 'revenue' ? undefined : basis,
        })
      }
    />
  );
}
