import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { ComponentType } from 'react';
import { isDay } from '../../shared/day.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { DayInput } from '../ui/day-input.tsx';
import type { ShownField } from './shown-field.ts';

interface FieldInputProps {
  field: ShownField;
  /** As the archive keeps it, or as typed; empty: none. */
  value: string;
  onChange(value: string): void;
  isLabelShown?: boolean;
  isFocused?: boolean;
  isInPopover?: boolean;
  /** What to enter, below the name. */
  hint?: string | null;
  /** The same in few words, in the empty input. */
  example?: string | null;
  /** The fewest and the most lines that prose takes on the screen. */
  rows?: readonly [fewest: number, most: number];
}

/** As many choices are seen at a glance; more can be searched. */
const choicesAtAGlance = 8;
const mostDigits = 200;

const inputs: Readonly<Record<ShownField['kind'], ComponentType<FieldInputProps>>> = {
  line: (props) => <LineInput {...props} mostLength={props.field.mostLength} />,
  prose: ProseInput,
  number: (props) => <LineInput {...props} mostLength={mostDigits} inputMode="decimal" />,
  money: (props) => <LineInput {...props} mostLength={mostDigits} inputMode="decimal" />,
  date: DateInput,
  choice: ChoiceInput,
  yesNo: YesNoInput,
};

/** A value of a field, in the input that fits the field's kind. */
export function FieldInput(props: FieldInputProps) {
  const Input = inputs[props.field.kind];
  return <Input {...props} />;
}

function labelled({ field, isLabelShown, isFocused, hint, example }: FieldInputProps) {
  return {
    ...(isLabelShown ? { label: field.name } : { 'aria-label': field.name }),
    ...(isFocused ? { autoFocus: true, 'data-autofocus': true } : {}),
    ...(hint == null ? {} : { description: hint }),
    ...(example == null ? {} : { placeholder: example }),
  };
}

interface LineInputProps extends FieldInputProps {
  mostLength: number;
  inputMode?: 'text' | 'decimal';
}

function LineInput({ mostLength, inputMode = 'text', ...props }: LineInputProps) {
  return (
    <TextInput
      {...labelled(props)}
      inputMode={inputMode}
      maxLength={mostLength}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function ProseInput(props: FieldInputProps) {
  const [fewest, most] = props.rows ?? [1, 8];
  return (
    <Textarea
      {...labelled(props)}
      autosize
      minRows={fewest}
      maxRows={most}
      maxLength={props.field.mostLength}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** What is no day stays as a file said it until it is changed. */
function DateInput(props: FieldInputProps) {
  const { field, value, onChange, isLabelShown = false, isFocused = false, isInPopover = false } = props;
  if (value !== '' && !isDay(value)) return <LineInput {...props} mostLength={mostDigits} />;
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
}

function ChoiceInput(props: FieldInputProps) {
  const { field, value, onChange, isInPopover = false } = props;
  const { choices } = field;
  // What a file said stays choosable until it is changed.
  const isOther = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Select
      {...labelled(props)}
      data={isOther ? [...choices, { value, label: value }] : [...choices]}
      value={value === '' ? null : value}
      clearable
      searchable={choices.length > choicesAtAGlance}
      comboboxProps={{ ...clearOfButtons, withinPortal: !isInPopover }}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

function YesNoInput({ field, value, onChange }: FieldInputProps) {
  const { t } = useWords();
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
}
