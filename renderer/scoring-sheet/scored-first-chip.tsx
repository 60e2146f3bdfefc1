import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { mostOfFirst } from '../../shared/scoring-sheet/first-scored.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';

interface ScoredFirstChipProps {
  first: number;
  isProposed: boolean;
  /** Rows of the sheet that are not among the first. */
  candidates: number;
  /** Undefined: as many as the engine proposes. */
  onChange(first: number | undefined): void;
}

const typingPauseMs = 250;

/** Who is on the sheet: the first N, and the candidates. */
export function ScoredFirstChip({ first, isProposed, candidates, onChange }: ScoredFirstChipProps) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState<string | number>(first);
  const change = useDebouncedCallback((value: string | number) => {
    const wanted = Number(value);
    onChange(Number.isInteger(wanted) && wanted >= 1 && wanted <= mostOfFirst ? wanted : undefined);
  }, typingPauseMs);
  return (
    <ToolChip
      name={t('scoringSheet.whom')}
      value={t('scoringSheet.firstAndCandidates', { first: countText(first, language), count: candidates })}
      isSet={!isProposed}
    >
      <NumberInput
        label={t('scoringSheet.howManyFirst')}
        className="public"
        min={1}
        max={mostOfFirst}
        allowDecimal={false}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          change(value);
        }}
      />
      <p className="quiet">{t('scoringSheet.candidatesAre')}</p>
    </ToolChip>
  );
}
