import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { GroupFilter } from '../../shared/duplicates/contract.ts';
import { type DuplicateRule, duplicateRules } from '../../shared/duplicates/duplicate-rules.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { MergeAllDialog } from './merge-all-dialog.tsx';
import { percentText, scoresOffered } from './scores-offered.ts';

interface GroupFilterRowProps {
  filter: GroupFilter;
  total: ReactNode;
  onChange(filter: GroupFilter): void;
}

/** By reason and score, and all above a score at once. */
export function GroupFilterRow({ filter, total, onChange }: GroupFilterRowProps) {
  const { t, language } = useWords();
  const [isMerging, setMerging] = useState(false);
  const [rule = null] = filter.rules;
  const ruleText = (name: DuplicateRule | 'every'): string =>
    name === 'every' ? t('duplicates.everyReason') : t(`duplicates.rules.${name}`);
  const scoreText = (score: number): string =>
    score === 0 ? t('duplicates.everyScore') : t('duplicates.fromScore', { score: percentText(score, language) });
  return (
    <ToolRow total={total}>
      <ToolChip name={t('duplicates.byReason')} value={ruleText(rule ?? 'every')} isSet={rule !== null} width={220}>
        {(close) => (
          <ChoiceList<DuplicateRule | 'every'>
            label={t('duplicates.byReason')}
            choices={(['every', ...duplicateRules] as const).map((name) => ({ value: name, content: ruleText(name) }))}
            chosen={rule ?? 'every'}
            onChoose={(name) => {
              close();
              onChange({ ...filter, rules: name === 'every' ? [] : [name] });
            }}
          />
        )}
      </ToolChip>
      <ToolChip
        name={t('duplicates.byScore')}
        value={scoreText(filter.leastScore)}
        isSet={filter.leastScore > 0}
        width={180}
      >
        {(close) => (
          <ChoiceList
            label={t('duplicates.byScore')}
            choices={[0, ...scoresOffered].map((score) => ({ value: String(score), content: scoreText(score) }))}
            chosen={String(filter.leastScore)}
            onChoose={(score) => {
              close();
              onChange({ ...filter, leastScore: Number(score) });
            }}
          />
        )}
      </ToolChip>
      <Button variant="default" onClick={() => setMerging(true)}>
        {t('duplicates.mergeAll.open')}
      </Button>
      {isMerging && <MergeAllDialog filter={filter} onClose={() => setMerging(false)} />}
    </ToolRow>
  );
}
