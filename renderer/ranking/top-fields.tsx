import { Group, NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { type ClassLimits, type ClassSplit, classLimitsSchema, classSplits } from '../../shared/ranking/class-rule.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { engine } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ClassRuleText } from './class-rule-text.tsx';
import type { AddressChange } from './ranking-address.ts';

interface TopFieldsProps {
  /** As asked for; absent: as many as the engine proposes. */
  top: number | undefined;
  summary: RankingSummary;
  isByProfit: boolean;
  onChange(change: AddressChange): void;
}

const typingPauseMs = 250;

/** How many are key account candidates, and how they are split; apart from its chip, which the first screen shows. */
export function TopFields({ top, summary, isByProfit, onChange }: TopFieldsProps) {
  const { t } = useWords();
  const { split, limits } = summary;
  return (
    <>
      <TopField top={top ?? summary.top} onChange={(wanted) => onChange({ top: wanted })} />
      <ChoiceList<ClassSplit>
        label={t('ranking.split')}
        choices={classSplits.map((name) => ({ value: name, content: t(`ranking.splits.${name}`) }))}
        chosen={split}
        onChoose={(name) => void engine.ranking.setClassRule({ split: name }).catch(showFailure)}
      />
      <LimitFields
        key={split}
        limits={limits}
        onChange={(wanted) => void engine.ranking.setClassRule({ split, limits: wanted }).catch(showFailure)}
      />
      <ClassRuleText summary={summary} isByProfit={isByProfit} />
    </>
  );
}

/** Up to which percentage A and B reach; nothing is set while the two do not go together. */
function LimitFields({ limits, onChange }: { limits: ClassLimits; onChange(wanted: ClassLimits): void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Record<'a' | 'b', string | number>>(limits);
  const { data: wanted } = classLimitsSchema.safeParse(typed);
  const change = useDebouncedCallback(onChange, typingPauseMs);
  return (
    <Group gap="xs" grow align="start">
      {(['a', 'b'] as const).map((name) => (
        <NumberInput
          key={name}
          label={t(`ranking.limitOf.${name}`)}
          className="public"
          min={1}
          max={100}
          allowDecimal={false}
          value={typed[name]}
          error={name === 'b' && wanted === undefined ? t('ranking.limitsFallShort') : undefined}
          onChange={(value) => {
            const now = { ...typed, [name]: value };
            setTyped(now);
            const { data } = classLimitsSchema.safeParse(now);
            if (data === undefined) change.cancel();
            else change(data);
          }}
        />
      ))}
    </Group>
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
