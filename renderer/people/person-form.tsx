import { Autocomplete, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonAround, PersonChange } from '../../shared/people/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';
import { relationPairs } from './relation-pairs.ts';

interface PersonFormProps {
  customerId: number;
  /** Null for a new one. */
  person: PersonAround | null;
  onClose(): void;
}

/** Somebody around a customer; of whom another file speaks only what belongs to this side can be changed. */
export function PersonForm({ customerId, person, onClose }: PersonFormProps) {
  const { t } = useWords();
  const { data: words } = useQuery(operations.people.words.queryOptions());
  const isFromOtherFile = person?.writtenIn === 'other';
  const [name, setName] = useState(person === null || person.customer !== null ? '' : person.name);
  const [customer, setCustomer] = useState<PickedCustomer | null>(
    person?.customer == null ? null : { id: person.customer.id, name: person.name },
  );
  const [relation, setRelation] = useState(person?.relation ?? '');
  const [relationBack, setRelationBack] = useState(person?.relationBack ?? '');
  const [influence, setInfluence] = useState(person?.influence ?? null);
  const [preferences, setPreferences] = useState(person?.preferences ?? '');
  const [note, setNote] = useState(person?.note ?? '');
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      onClose();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.people.add.mutationOptions(done(t('people.added'))));
  const edit = useMutation(operations.people.edit.mutationOptions(done(t('people.saved'))));
  const remove = useMutation(operations.people.remove.mutationOptions(done(t('people.removed'))));
  const pairs = relationPairs(t('people.relationPairs'), words?.relations ?? []);
  const chooseRelation = (value: string): void => {
    setRelation(value);
    const back = pairs.get(value);
    if (relationBack === '' && back !== undefined) setRelationBack(back);
  };
  const save = (): void => {
    const change: PersonChange = isFromOtherFile
      ? { relation, relationBack, note }
      : { name, otherCustomerId: customer?.id ?? null, relation, relationBack, influence, preferences, note };
    if (person === null) add.mutate({ customerId, ...change });
    else edit.mutate({ id: person.id, customerId, change });
  };
  return (
    <EntryForm
      label={person === null ? t('people.add') : t('people.change', { name: person.name })}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('people.remove')}
      onSave={save}
      onCancel={onClose}
      {...(person === null ? {} : { onRemove: () => remove.mutate({ id: person.id }) })}
    >
      {!isFromOtherFile && (
        <div className={classes.pair}>
          <TextInput
            label={t('people.name')}
            maxLength={500}
            disabled={customer !== null}
            autoFocus
            value={customer === null ? name : customer.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <CustomerPicker
            label={t('people.isCustomer')}
            hint={t('people.isCustomerHint')}
            nobody={t('people.noCustomer')}
            exceptId={customerId}
            value={customer}
            onChange={setCustomer}
          />
        </div>
      )}
      <div className={classes.pair}>
        <Autocomplete
          label={t('people.relation')}
          placeholder={t('people.relationHint')}
          data={[...pairs.keys()]}
          limit={12}
          maxLength={100}
          value={relation}
          onChange={chooseRelation}
        />
        <Autocomplete
          label={t('people.relationBack')}
          data={[...new Set(pairs.values())].filter((word) => word !== '')}
          limit={12}
          maxLength={100}
          value={relationBack}
          onChange={setRelationBack}
        />
      </div>
      {!isFromOtherFile && (
        <>
          <div>
            <p className="field-label">
              {t('people.influence')}: {t('people.influenceHint')}
            </p>
            <SegmentedControl
              aria-label={t('people.influence')}
              data={[
                { value: '', label: t('people.noInfluence') },
                ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
              ]}
              value={influence === null ? '' : String(influence)}
              onChange={(value) => setInfluence(value === '' ? null : Number(value))}
            />
          </div>
          <TextInput
            label={t('people.preferences')}
            placeholder={t('people.preferencesHint')}
            maxLength={2000}
            value={preferences}
            onChange={(event) => setPreferences(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={t('people.note')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={10_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </EntryForm>
  );
}
