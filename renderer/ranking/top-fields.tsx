import { NumberInput, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { classSplits } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import type { AddressChange } from './ranking-address.ts';

interface TopFieldsProps {
  /** As asked for; absent: as many as the engine proposes. */
  top: number | undefined;
  summary: RankingSummary;
  onChange(change: AddressChange): void;
}

const typingPauseMs = 250;

/** How many are key account candidates, and how they are split; apart from its chip, which the first screen shows. */
export function TopFields({ top, summary, onChange }: TopFieldsProps) {
  const { t, language } = useWords();
  return (
    <>
      <TopField top={top ?? summary.top} onChange={(wanted) => onChange({ top: wanted })} />
      <SegmentedControl
        aria-label={t('ranking.split')}
        data={classSplits.map((split) => ({ value: split, label: t(`ranking.splits.${split}`) }))}
        value={summary.split}
        onChange={(value) => onChange({ split: value === 'share' ? 'share' : undefined })}
      />
      <p className="quiet public">
        {t(`ranking.classesAre.${summary.split}`, { top: countText(summary.top, language) })}
      </p>
    </>
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
