import { Select, Textarea, TextInput } from '@mantine/core';
import { choicesOfField, longestOfField, type SimpleField, simpleField } from '../../shared/records/customer-fields.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { SourceInput } from './source-input.tsx';
import { useSimpleFieldText } from './use-simple-field-text.ts';

interface SimpleFieldInputProps {
  field: SimpleField;
  value: string;
  onChange(value: string): void;
  /** On a form: with its name above, an example inside and without the hint below. */
  isOnForm?: boolean;
}

/** A simple field of a customer, in the input that fits its kind. */
export function SimpleFieldInput({ field, value, onChange, isOnForm = false }: SimpleFieldInputProps) {
  const { t, find } = useWords();
  const textOf = useSimpleFieldText();
  const name = t(`customerFields.${field}.name`);
  const hint = find(`customerFields.${field}.hint`);
  const example = find(`customerFields.${field}.example`);
  const named = isOnForm
    ? { label: name, ...(example === null ? {} : { placeholder: example }) }
    : { 'aria-label': name, autoFocus: true, ...(hint === null ? {} : { description: hint }) };
  if (field === 'source') {
    return (
      <SourceInput label={name} isLabelShown={isOnForm} isHintInside={isOnForm} value={value} onChange={onChange} />
    );
  }
  const choices = choicesOfField(field);
  if (choices !== null) {
    return (
      <Select
        {...named}
        data={choices.map((choice) => ({ value: choice, label: textOf(field, choice) }))}
        value={value === '' ? null : value}
        clearable
        comboboxProps={clearOfButtons}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  }
  if (simpleField(field).kind === 'line') {
    return (
      <TextInput
        {...named}
        maxLength={longestOfField(field)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Textarea
      {...named}
      autosize
      minRows={isOnForm ? 2 : 4}
      maxRows={isOnForm ? 12 : 14}
      maxLength={longestOfField(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
