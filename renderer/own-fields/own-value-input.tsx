import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { isDay } from '../../shared/day.ts';
import { longest } from '../../shared/longest.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { DayInput } from '../ui/day-input.tsx';

interface OwnValueInputProps {
  field: Pick<OwnField, 'kind' | 'choices' | 'name'>;
  /** As the archive keeps it, or as typed; empty: none. */
  value: string;
  onChange(value: string): void;
  isLabelShown?: boolean;
  isFocused?: boolean;
  isInPopover?: boolean;
}

/** A value of an own field, in the form that fits its kind. */
export function OwnValueInput(props: OwnValueInputProps) {
  const { field, value, onChange, isLabelShown = false, isFocused = false, isInPopover = false } = props;
  const { t } = useWords();
  const named = isLabelShown ? { label: field.name } : { 'aria-label': field.name };
  const focus = isFocused ? { autoFocus: true, 'data-autofocus': true } : {};
  switch (field.kind) {
    case 'yesNo':
      return (
        <SegmentedControl
          aria-label={field.name}
          data={[
            { value: 'yes', label: t('ownFields.yes') },
            { value: 'no', label: t('ownFields.no') },
            { value: '', label: t('ownFields.nothing') },
          ]}
          value={value === 'yes' || value === 'no' ? value : ''}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          {...named}
          {...focus}
          // What a file said stays choosable until it is changed.
          data={[...new Set([...field.choices.map(({ name }) => name), ...(value === '' ? [] : [value])])]}
          value={value === '' ? null : value}
          clearable
          searchable={field.choices.length > 8}
          comboboxProps={{ ...clearOfButtons, withinPortal: !isInPopover }}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'date':
      if (value !== '' && !isDay(value)) break;
      return (
        <DayInput
          label={field.name}
          isLabelShown={isLabelShown}
          isFocused={isFocused}
          isInForm
          isInPopover={isInPopover}
          value={value === '' ? null : value}
          onChange={(day) => onChange(day ?? '')}
        />
      );
    case 'text':
      return (
        <Textarea
          {...named}
          {...focus}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={longest.ownValue}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
  }
  return (
    <TextInput
      {...named}
      {...focus}
      inputMode={field.kind === 'date' ? 'text' : 'decimal'}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
