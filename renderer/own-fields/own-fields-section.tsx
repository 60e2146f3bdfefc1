import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describedOwnField } from '../../shared/own-fields/own-field.ts';
import { isReadOwnText } from '../../shared/own-fields/read-own-value.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { EditInPlace } from '../customers/edit-in-place.tsx';
import { FieldInput } from '../customers/field-input.tsx';
import { shownOwnField, textOfValues } from '../customers/shown-field.ts';
import { useCustomerActs } from '../customers/use-customer-acts.ts';
import { Facts } from '../ui/facts.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import classes from './own-fields.module.css';

const OwnFieldsDialog = shownLater(async () => (await import('./own-fields-panel.tsx')).OwnFieldsDialog);

interface OwnFieldsSectionProps {
  customerId: number;
  /** Only fields with a value; nothing where there are none. */
  hidesEmpty?: boolean;
}

/** What the owner's own fields say of a customer, each changed where it stands. */
export function OwnFieldsSection({ customerId, hidesEmpty = false }: OwnFieldsSectionProps) {
  const { t, language } = useWords();
  const { data: fields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { edit } = useCustomerActs();
  const [editing, setEditing] = useState<number | null>(null);
  const [isArranging, setIsArranging] = useState(false);
  if (fields === undefined || customer === undefined || archive == null) return null;
  const { homeCurrency } = archive;
  const values = new Map(customer.ownValues.map(({ fieldId, value }) => [fieldId, value]));
  const shown = fields.filter(({ id }) => !hidesEmpty || values.has(id));
  if (hidesEmpty && shown.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="own-fields">
      <div className={classes.heading}>
        <h2 id="own-fields">{t('ownFields.title')}</h2>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => OwnFieldsDialog.whenLoaded(() => setIsArranging(true))}
        >
          {t('ownFields.arrange')}
        </Button>
      </div>
      {isArranging && <OwnFieldsDialog onClose={() => setIsArranging(false)} />}
      {fields.length === 0 && <p className="quiet">{t('ownFields.how')}</p>}
      <Facts
        facts={shown.map((field) => {
          const value = values.get(field.id) ?? '';
          const shownField = shownOwnField(field);
          const name =
            field.kind === 'money' ? t('ownFields.money', { name: field.name, currency: homeCurrency }) : field.name;
          const isRead = value === '' || isReadOwnText(describedOwnField(field), value, homeCurrency);
          return [
            name,
            <EditInPlace
              key={field.id}
              name={field.name}
              draftKey={{ form: `ownField.${field.id}`, customerId }}
              shown={
                value === '' ? null : (
                  <bdi {...(isRead ? {} : { className: classes.unread, title: t('ownFields.unread') })}>
                    {textOfValues(shownField, { t, language, homeCurrency })(value)}
                  </bdi>
                )
              }
              value={value}
              isReadOnly={customer.binnedAt !== null}
              isSaving={editing === field.id && edit.isPending}
              error={editing === field.id ? edit.error : null}
              editor={(typed, onChange) => (
                <FieldInput field={shownField} value={typed} onChange={onChange} isFocused />
              )}
              onBegin={() => {
                edit.reset();
                setEditing(field.id);
              }}
              onSave={(typed, done) =>
                edit.mutate(
                  { id: customerId, change: { ownValues: [{ fieldId: field.id, value: typed }] } },
                  { onSuccess: done },
                )
              }
            />,
          ] as const;
        })}
      />
    </section>
  );
}
