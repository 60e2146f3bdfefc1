import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longestOfField } from '../../shared/records/customer-fields.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons, nextToField } from '../ui/clear-of-buttons.ts';

interface SourceInputProps {
  label: string;
  isLabelShown?: boolean;
  value: string;
  onChange(value: string): void;
  /** The hint is in the empty field, not below its name. */
  isHintInside?: boolean;
  isInPopover?: boolean;
}

/** How they came: any words, those that were used before offered. */
export function SourceInput(props: SourceInputProps) {
  const { label, isLabelShown = true, value, onChange, isHintInside = false, isInPopover = false } = props;
  const { t } = useWords();
  const { data: sources } = useQuery(operations.customers.sources.queryOptions());
  return (
    <Autocomplete
      {...(isLabelShown ? { label } : { 'aria-label': label, autoFocus: true })}
      {...{ [isHintInside ? 'placeholder' : 'description']: t('customerFields.source.hint') }}
      comboboxProps={{ ...(isInPopover ? nextToField : clearOfButtons), withinPortal: !isInPopover }}
      data={sources?.map(({ name }) => name) ?? []}
      limit={12}
      maxLength={longestOfField('source')}
      data-autofocus
      value={value}
      onChange={onChange}
    />
  );
}
