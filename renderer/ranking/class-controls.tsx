import { NumberInput, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { classSplits } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import type { AddressChange, RankingAddress } from './ranking-address.ts';

interface ClassControlsProps {
  address: RankingAddress;
  summary: RankingSummary;
  onChange(change: AddressChange): void;
}

const typingPauseMs = 250;

/** How many are key account candidates, and how they are split; next to the classes they make. */
export function ClassControls({ address, summary, onChange }: ClassControlsProps) {
  const { t } = useWords();
  const [top, setTop] = useState<string | number>(address.top ?? '');
  const changeTop = useDebouncedCallback((value: string | number) => {
    const wanted = Number(value);
    onChange({ top: value === '' || !Number.isInteger(wanted) || wanted < 1 ? undefined : wanted });
  }, typingPauseMs);
  return (
    <>
      <NumberInput
        size="xs"
        w={104}
        leftSection={t('ranking.top')}
        leftSectionWidth={44}
        leftSectionPointerEvents="none"
        aria-label={t('ranking.topHint')}
        title={t('ranking.topHint')}
        min={1}
        allowDecimal={false}
        value={top}
        placeholder={String(summary.top)}
        onChange={(value) => {
          setTop(value);
          changeTop(value);
        }}
      />
      <SegmentedControl
        aria-label={t('ranking.split')}
        data={classSplits.map((split) => ({ value: split, label: t(`ranking.splits.${split}`) }))}
        value={summary.split}
        onChange={(value) => onChange({ split: value === 'share' ? 'share' : undefined })}
      />
    </>
  );
}
