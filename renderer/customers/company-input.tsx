import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import type { CompanyFields } from './customer-fields.ts';

const typingPauseMs = 120;
const mostShown = 20;
const making = 'make';

interface CompanyInputProps {
  label: string;
  isLabelShown?: boolean;
  description?: string;
  value: CompanyFields | null;
  /** Whether a company that is not there yet can be named. */
  canMake?: boolean;
  onChange(value: CompanyFields | null): void;
  /** Its list opens in place, where it stands in something that floats. */
  isInPopover?: boolean;
}

/** A company of the archive, found as its name is typed, or one to be made. */
export function CompanyInput(props: CompanyInputProps) {
  const { label, isLabelShown = true, description, value, canMake = true, onChange, isInPopover = false } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [asked] = useDebouncedValue(typed.trim(), typingPauseMs);
  const text = asked === value?.name ? '' : asked;
  const { data: found } = useQuery(
    operations.customers.list.queryOptions({
      input: {
        filter: { text: text.slice(0, 200), conditions: [{ kind: 'type', value: 'company' }] },
        limit: mostShown,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const companies = (found?.rows ?? []).map((row) => ({ value: String(row.id), label: customerLabel(row) }));
  const chosen = value?.id == null ? null : { value: String(value.id), label: value.name };
  const isNew = canMake && text !== '' && !companies.some((company) => company.label === text);
  const data = [
    ...(chosen === null || companies.some((company) => company.value === chosen.value) ? [] : [chosen]),
    ...companies,
    ...(isNew ? [{ value: making, label: t('customers.companyMake', { name: text }) }] : []),
    ...(value !== null && value.id === null ? [{ value: 'new', label: value.name }] : []),
  ];
  return (
    <Select
      {...(isLabelShown ? { label } : { 'aria-label': label, autoFocus: true })}
      description={description}
      placeholder={t('customers.companyHint')}
      searchable
      clearable
      data-autofocus
      comboboxProps={{ ...clearOfButtons, withinPortal: !isInPopover }}
      // The engine has searched; what it found fits, however it is spelt.
      filter={({ options }) => options}
      {...(text === '' ? {} : { nothingFoundMessage: t('customers.companyNone') })}
      data={data}
      value={value === null ? null : value.id === null ? 'new' : String(value.id)}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(key, option) => {
        if (key === null || option === null) onChange(null);
        else if (key === making) onChange({ id: null, name: text });
        else if (key !== 'new') onChange({ id: Number(key), name: option.label });
      }}
    />
  );
}
