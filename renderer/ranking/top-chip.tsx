import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import type { AddressChange, RankingAddress } from './ranking-address.ts';

const TopFields = shownLater(async () => (await import('./top-fields.tsx')).TopFields);

interface TopChipProps {
  address: RankingAddress;
  summary: RankingSummary;
  isByProfit: boolean;
  onChange(change: AddressChange): void;
}

/** How many are key account candidates, and how they are split into classes. */
export function TopChip({ address, summary, isByProfit, onChange }: TopChipProps) {
  const { t, language } = useWords();
  return (
    <ToolChip
      name={t('ranking.topHint')}
      value={t('ranking.firstOfAll', { top: countText(summary.top, language) })}
      isSet={address.top !== undefined}
      whenReady={TopFields.whenLoaded}
    >
      <TopFields top={address.top} summary={summary} isByProfit={isByProfit} onChange={onChange} />
    </ToolChip>
  );
}
