import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';

interface SourceInputProps {
  label: string;
  isLabelShown?: boolean;
  value: string;
  onChange(value: string): void;
  isInPopover?: boolean;
}

/** How they came: any words, those that were used before offered. */
export function SourceInput({ label, isLabelShown = true, value, onChange, isInPopover = false }: SourceInputProps) {
  const { t } = useWords();
  const { data: sources } = useQuery(operations.customers.sources.queryOptions());
  return (
    <Autocomplete
      {...(isLabelShown ? { label } : { 'aria-label': label, autoFocus: true })}
      description={t('customers.sourceHint')}
      comboboxProps={{ withinPortal: !isInPopover }}
      data={sources?.map(({ name }) => name) ?? []}
      limit={12}
      maxLength={200}
      data-autofocus
      value={value}
      onChange={onChange}
    />
  );
}
