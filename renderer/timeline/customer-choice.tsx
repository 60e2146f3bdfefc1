import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

const typingPauseMs = 60;

/** Whom, by a few letters or digits; who was here of late stands first. */
export function CustomerChoice({ onChoose }: { onChoose(customerId: number | null): void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [asked] = useDebouncedValue(text.trim(), typingPauseMs);
  const { data } = useQuery(
    operations.customers.list.queryOptions({
      input: {
        filter: asked === '' || asked === chosen?.label ? {} : { text: asked },
        sort: 'lastDay',
        descending: true,
        limit: 12,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const found = (data?.rows ?? []).map((row) => ({
    value: String(row.id),
    label: [customerLabel(row), row.name === '' ? '' : row.number, row.phone ?? '']
      .filter((part) => part !== '')
      .join(' · '),
  }));
  const isListed = chosen === null || found.some(({ value }) => value === chosen.value);
  return (
    <Select
      label={t('timeline.forWhom')}
      placeholder={t('timeline.forWhomHint')}
      data-autofocus
      searchable
      selectFirstOptionOnChange
      // The engine has found them already.
      filter={({ options }) => options}
      {...(asked === '' ? {} : { nothingFoundMessage: t('timeline.nobodyFound') })}
      data={isListed ? found : [chosen, ...found]}
      value={chosen?.value ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(value) => {
        const one = found.find((candidate) => candidate.value === value) ?? null;
        setChosen(one);
        onChoose(one === null ? null : Number(one.value));
      }}
    />
  );
}
