import { SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { addressText } from '../../shared/customers/address.ts';
import type { Customer } from '../../shared/customers/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Facts } from '../ui/facts.tsx';
import { AddressesEditor } from './addresses-editor.tsx';
import { type CustomerFields, changeOf, fieldsOf } from './customer-fields.ts';
import classes from './customers-page.module.css';
import { EditInPlace } from './edit-in-place.tsx';
import { Tags } from './tags.tsx';
import { useCustomerActs } from './use-customer-acts.ts';

type FieldName = keyof CustomerFields;

/** Who they are, each field changed where it stands. Out of the bin first: nothing is changed in it. */
export function CustomerIdentity({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const { edit } = useCustomerActs();
  const { data: knownTags } = useQuery(operations.customers.tags.queryOptions());
  const [editing, setEditing] = useState<FieldName | null>(null);
  const fields = fieldsOf(customer);
  const isReadOnly = customer.binnedAt !== null;

  function inPlace<Name extends FieldName>(
    field: Name,
    name: string,
    shown: ReactNode,
    editor: (value: CustomerFields[Name], onChange: (value: CustomerFields[Name]) => void) => ReactNode,
  ): ReactNode {
    return (
      <EditInPlace
        key={field}
        name={name}
        shown={shown}
        value={fields[field]}
        isReadOnly={isReadOnly}
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

  const line = (name: string, longest: number, description?: string) =>
    function LineEditor(value: string, onChange: (value: string) => void): ReactNode {
      return (
        <TextInput
          aria-label={name}
          description={description}
          value={value}
          maxLength={longest}
          autoFocus
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    };
  const lines = (name: string, description?: string, minRows = 2) =>
    function LinesEditor(value: string, onChange: (value: string) => void): ReactNode {
      return (
        <Textarea
          aria-label={name}
          description={description}
          value={value}
          autosize
          minRows={minRows}
          maxRows={14}
          maxLength={100_000}
          autoFocus
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    };

  const name = t('customers.name');
  return (
    <Facts
      facts={[
        [name, inPlace('name', name, customer.name === '' ? null : <bdi>{customer.name}</bdi>, line(name, 500))],
        [
          t('customers.number'),
          inPlace(
            'number',
            t('customers.number'),
            customer.numberIsOurs ? t('customers.ownNumber', { number: customer.number }) : customer.number,
            line(t('customers.number'), 100),
          ),
        ],
        [
          t('customers.kind'),
          inPlace('kind', t('customers.kind'), t(`customers.kinds.${customer.kind}`), (value, onChange) => (
            <SegmentedControl
              aria-label={t('customers.kind')}
              data={(['person', 'company'] as const).map((kind) => ({
                value: kind,
                label: t(`customers.kinds.${kind}`),
              }))}
              value={value}
              onChange={(kind) => onChange(kind === 'company' ? 'company' : 'person')}
            />
          )),
        ],
        [
          t('customers.phone'),
          inPlace(
            'phones',
            t('customers.phone'),
            customer.phones.length === 0 ? null : <Entries entries={customer.phones} />,
            lines(t('customers.phone'), t('customers.oneALine')),
          ),
        ],
        [
          t('customers.email'),
          inPlace(
            'emails',
            t('customers.email'),
            customer.emails.length === 0 ? null : <Entries entries={customer.emails} />,
            lines(t('customers.email'), t('customers.oneALine')),
          ),
        ],
        [
          t('customers.address'),
          inPlace(
            'addresses',
            t('customers.address'),
            customer.addresses.length === 0 ? null : (
              <Entries entries={customer.addresses.map((address) => ({ ...address, asTyped: addressText(address) }))} />
            ),
            (value, onChange) => <AddressesEditor addresses={value} onChange={onChange} beginsInside />,
          ),
        ],
        [
          t('customers.birthday'),
          inPlace(
            'birthday',
            t('customers.birthday'),
            birthdayText(customer),
            line(t('customers.birthday'), 60, t('customers.birthdayHint')),
          ),
        ],
        [
          t('customers.tags'),
          inPlace(
            'tags',
            t('customers.tags'),
            customer.tags.length === 0 ? null : <Tags tags={customer.tags} />,
            (value, onChange) => (
              <TagsInput
                aria-label={t('customers.tags')}
                description={t('customers.tagsHint')}
                data={knownTags?.map((tag) => tag.name) ?? []}
                acceptValueOnBlur
                maxTags={200}
                autoFocus
                value={value}
                onChange={onChange}
              />
            ),
          ),
        ],
        [
          t('customers.note'),
          inPlace(
            'note',
            t('customers.note'),
            customer.note === '' ? null : <span className={classes.note}>{customer.note}</span>,
            lines(t('customers.note'), undefined, 4),
          ),
        ],
      ]}
    />
  );
}

function Entries({ entries }: { entries: ReadonlyArray<{ id: number; label: string; asTyped: string }> }) {
  return entries.map((entry) => (
    <span key={entry.id} className={classes.entry}>
      <bdi>{entry.asTyped}</bdi>
      {entry.label !== '' && <span className="quiet"> {entry.label}</span>}
    </span>
  ));
}

/** As typed where it could not be read as a day; without its year where none is known. */
function birthdayText(customer: Customer): string | null {
  if (customer.birthday === null) return customer.birthdayAsTyped;
  return customer.birthday.startsWith('--') ? customer.birthday.slice(2) : customer.birthday;
}
