import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { GroupFilter } from '../../shared/duplicates/contract.ts';
import { duplicateRules } from '../../shared/duplicates/duplicate-rules.ts';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';
import { MergeAllDialog } from './merge-all-dialog.tsx';
import { percentText, scoresOffered } from './scores-offered.ts';

interface GroupFilterRowProps {
  filter: GroupFilter;
  onChange(filter: GroupFilter): void;
}

/** By reason and score, and all above a score at once. */
export function GroupFilterRow({ filter, onChange }: GroupFilterRowProps) {
  const { t, language } = useWords();
  const [isMerging, setMerging] = useState(false);
  const [rule = ''] = filter.rules;
  return (
    <div className={classes.filters}>
      <Select
        aria-label={t('duplicates.byReason')}
        data={[
          { value: '', label: t('duplicates.everyReason') },
          ...duplicateRules.map((name) => ({ value: name, label: t(`duplicates.rules.${name}`) })),
        ]}
        value={rule}
        allowDeselect={false}
        w={190}
        onChange={(chosen) => {
          const known = duplicateRules.find((name) => name === chosen);
          onChange({ ...filter, rules: known === undefined ? [] : [known] });
        }}
      />
      <Select
        aria-label={t('duplicates.byScore')}
        data={[
          { value: '0', label: t('duplicates.everyScore') },
          ...scoresOffered.map((score) => ({
            value: String(score),
            label: t('duplicates.fromScore', { score: percentText(score, language) }),
          })),
        ]}
        value={String(filter.leastScore)}
        allowDeselect={false}
        w={140}
        onChange={(chosen) => onChange({ ...filter, leastScore: Number(chosen ?? 0) })}
      />
      <Button variant="default" onClick={() => setMerging(true)}>
        {t('duplicates.mergeAll.open')}
      </Button>
      {isMerging && <MergeAllDialog filter={filter} onClose={() => setMerging(false)} />}
    </div>
  );
}
