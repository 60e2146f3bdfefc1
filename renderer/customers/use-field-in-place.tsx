import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Customer } from '../../shared/customers/contract.ts';
import { longest } from '../../shared/longest.ts';
import { type CustomerFields, changeOf, fieldsOf } from './customer-fields.ts';
import { EditInPlace } from './edit-in-place.tsx';
import { useCustomerActs } from './use-customer-acts.ts';

type FieldName = keyof CustomerFields;

export type FieldEditor<Value> = (value: Value, onChange: (value: Value) => void) => ReactNode;

/** A field of a customer that is changed where it stands. */
export type FieldInPlace = <Name extends FieldName>(
  field: Name,
  name: string,
  shown: ReactNode,
  editor: FieldEditor<CustomerFields[Name]>,
) => ReactNode;

/** Fields of a customer that are changed where they stand. Out of the bin first: nothing is changed in it. */
export function useFieldInPlace(customer: Customer): FieldInPlace {
  const { edit } = useCustomerActs();
  const [editing, setEditing] = useState<FieldName | null>(null);
  const fields = fieldsOf(customer);
  return (field, name, shown, editor) => (
    <EditInPlace
      key={field}
      name={name}
      draftKey={{ form: `customer.${field}`, customerId: customer.id }}
      shown={shown}
      value={fields[field]}
      isReadOnly={customer.binnedAt !== null}
      isSaving={editing === field && edit.isPending}
      error={editing === field ? edit.error : null}
      editor={editor}
      onBegin={() => {
        edit.reset();
        setEditing(field);
      }}
      onSave={(value, done) =>
        edit.mutate({ id: customer.id, change: changeOf(fields, { ...fields, [field]: value }) }, { onSuccess: done })
      }
    />
  );
}

/** One line of text. */
export function lineEditor(name: string, most: number, description?: string): FieldEditor<string> {
  return function LineEditor(value, onChange) {
    return (
      <TextInput
        aria-label={name}
        description={description}
        value={value}
        maxLength={most}
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  };
}

/** Several lines: a list, one a line, or a longer text. */
export function linesEditor(name: string, description?: string): FieldEditor<string> {
  return function LinesEditor(value, onChange) {
    return (
      <Textarea
        aria-label={name}
        description={description}
        value={value}
        autosize
        minRows={2}
        maxRows={14}
        maxLength={longest.note}
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  };
}
