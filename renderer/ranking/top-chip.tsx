import { NumberInput, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { classSplits } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';
import type { AddressChange, RankingAddress } from './ranking-address.ts';

interface TopChipProps {
  address: RankingAddress;
  summary: RankingSummary;
  onChange(change: AddressChange): void;
}

const typingPauseMs = 250;

/** How many are key account candidates, and how they are split into classes. */
export function TopChip({ address, summary, onChange }: TopChipProps) {
  const { t, language } = useWords();
  const top = countText(summary.top, language);
  return (
    <ToolChip
      name={t('ranking.topHint')}
      value={t('ranking.firstOfAll', { top })}
      isSet={address.top !== undefined || address.split !== undefined}
    >
      <TopField top={address.top ?? summary.top} onChange={(wanted) => onChange({ top: wanted })} />
      <SegmentedControl
        aria-label={t('ranking.split')}
        data={classSplits.map((split) => ({ value: split, label: t(`ranking.splits.${split}`) }))}
        value={summary.split}
        onChange={(value) => onChange({ split: value === 'share' ? 'share' : undefined })}
      />
      <p className="quiet public">{t(`ranking.classesAre.${summary.split}`, { top })}</p>
    </ToolChip>
  );
}

/** Emptied it is as many as the engine proposes. */
function TopField({ top, onChange }: { top: number; onChange(wanted: number | undefined): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | number>(top);
  const change = useDebouncedCallback((value: string | number) => {
    const wanted = Number(value);
    onChange(value === '' || !Number.isInteger(wanted) || wanted < 1 ? undefined : wanted);
  }, typingPauseMs);
  return (
    <NumberInput
      label={t('ranking.topHint')}
      className="public"
      min={1}
      allowDecimal={false}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        change(value);
      }}
    />
  );
}
