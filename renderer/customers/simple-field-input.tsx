import type { SimpleField } from '../../shared/records/customer-fields.ts';
import { useWords } from '../app/words.ts';
import { FieldInput } from './field-input.tsx';
import { shownSimpleField } from './shown-field.ts';
import { SourceInput } from './source-input.tsx';

interface SimpleFieldInputProps {
  field: SimpleField;
  value: string;
  onChange(value: string): void;
  /** On a form: with its name above, an example inside and without the hint below. */
  isOnForm?: boolean;
}

/** A simple field of a customer; fields with an input of their own have it here. */
export function SimpleFieldInput({ field, value, onChange, isOnForm = false }: SimpleFieldInputProps) {
  const words = useWords();
  const shown = shownSimpleField(field, words);
  if (field === 'source') {
    return (
      <SourceInput
        label={shown.name}
        isLabelShown={isOnForm}
        isHintInside={isOnForm}
        value={value}
        onChange={onChange}
      />
    );
  }
  return (
    <FieldInput
      field={shown}
      value={value}
      onChange={onChange}
      isLabelShown={isOnForm}
      isFocused={!isOnForm}
      hint={isOnForm ? null : words.find(`customerFields.${field}.hint`)}
      example={isOnForm ? words.find(`customerFields.${field}.example`) : null}
      rows={isOnForm ? [2, 12] : [4, 14]}
    />
  );
}
