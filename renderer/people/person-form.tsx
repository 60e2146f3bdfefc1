import { Autocomplete, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import type { PersonAround, PersonChange } from '../../shared/people/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';
import { relationPairs } from './relation-pairs.ts';

interface PersonFormProps {
  customerId: number;
  /** Null for a new one. */
  person: PersonAround | null;
  onClose(): void;
}

interface PersonFields {
  name: string;
  customer: PickedCustomer | null;
  relation: string;
  relationBack: string;
  influence: number | null;
  preferences: string;
  note: string;
}

function fieldsOfPerson(person: PersonAround | null): PersonFields {
  return {
    name: person === null || person.customer !== null ? '' : person.name,
    customer: person?.customer == null ? null : { id: person.customer.id, name: person.name },
    relation: person?.relation ?? '',
    relationBack: person?.relationBack ?? '',
    influence: person?.influence ?? null,
    preferences: person?.preferences ?? '',
    note: person?.note ?? '',
  };
}

/** Somebody around a customer; of whom another file speaks only what belongs to this side can be changed. */
export function PersonForm({ customerId, person, onClose }: PersonFormProps) {
  const { t } = useWords();
  const { data: words } = useQuery(operations.people.words.queryOptions());
  const isFromOtherFile = person?.writtenIn === 'other';
  const draft = useDraft(
    { form: person === null ? 'person.new' : `person.${person.id}`, customerId },
    fieldsOfPerson(person),
  );
  const { set } = draft;
  const { name, customer, relation, relationBack, influence, preferences, note } = draft.fields;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.people.add.mutationOptions(done(t('people.added'))));
  const edit = useMutation(operations.people.edit.mutationOptions(done(t('people.saved'))));
  const remove = useMutation(operations.people.remove.mutationOptions(done(t('people.removed'))));
  const pairs = relationPairs(t('people.relationPairs'), words?.relations ?? []);
  const chooseRelation = (value: string): void => {
    const back = pairs.get(value);
    set({ relation: value, ...(relationBack === '' && back !== undefined ? { relationBack: back } : {}) });
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
      draft={draft}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('people.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(person === null ? {} : { onRemove: () => remove.mutate({ id: person.id }) })}
    >
      {!isFromOtherFile && (
        <CustomerPicker
          label={t('people.name')}
          hint={t('people.nameHint')}
          nobody={t('people.noCustomer')}
          exceptId={customerId}
          isFocused
          value={customer}
          onChange={(picked) => set({ customer: picked, name: '' })}
          byName={{ name, onName: (typed) => set({ customer: null, name: typed }) }}
        />
      )}
      <div className={classes.pair}>
        <Autocomplete
          label={t('people.relation')}
          placeholder={t('people.relationHint')}
          data={[...pairs.keys()]}
          comboboxProps={clearOfButtons}
          limit={12}
          maxLength={longest.relation}
          value={relation}
          onChange={chooseRelation}
        />
        <Autocomplete
          label={t('people.relationBack')}
          data={[...new Set(pairs.values())].filter((word) => word !== '')}
          comboboxProps={clearOfButtons}
          limit={12}
          maxLength={longest.relation}
          value={relationBack}
          onChange={(back) => set({ relationBack: back })}
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
              onChange={(value) => set({ influence: value === '' ? null : Number(value) })}
            />
          </div>
          <TextInput
            label={t('people.preferences')}
            placeholder={t('people.preferencesHint')}
            maxLength={longest.personPreferences}
            value={preferences}
            onChange={(event) => set({ preferences: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={t('people.note')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest.personNote}
        value={note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
