import { SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import { formFields, type SimpleField } from '../../shared/records/customer-fields.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { UnderstoodDay } from '../dates/understood-day.tsx';
import type { FormDraft } from '../drafts/use-draft.ts';
import { AlikeNotice } from '../duplicates/alike-notice.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { type AfterSaving, Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { AddressesEditor } from './addresses-editor.tsx';
import { CompanyInput } from './company-input.tsx';
import { type CustomerChange, type CustomerFields, changeOf, fieldsOf } from './customer-fields.ts';
import classes from './customer-form.module.css';
import { FieldInput } from './field-input.tsx';
import { PhonesDoubt } from './phones-doubt.tsx';
import { shownOwnField } from './shown-field.ts';
import { SimpleFieldInput } from './simple-field-input.tsx';

interface CustomerFormProps {
  label: string;
  draft: FormDraft<CustomerFields>;
  isSaving: boolean;
  error: unknown;
  onSave(change: CustomerChange, after: AfterSaving): void;
  onCancel(): void;
}

/** Simple fields with a place of their own on the form; the others are behind them. */
const placedFields: ReadonlySet<SimpleField> = new Set(['called', 'howToTalk', 'source', 'note']);

const nothingTyped = fieldsOf(null);

/** A new customer, typed by hand; only what was filled in is sent. */
export function CustomerForm({ label, draft, isSaving, error, onSave, onCancel }: CustomerFormProps) {
  const { t } = useWords();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: knownTags } = useQuery(operations.customers.tags.queryOptions());
  const { fields, set } = draft;
  const line = (field: 'birthday' | 'number', name: WordKey, longest: number, hint: WordKey) => (
    <TextInput
      label={t(name)}
      placeholder={t(hint)}
      value={fields[field]}
      maxLength={longest}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const entries = (field: 'phones' | 'wechats' | 'emails', name: WordKey) => (
    <Textarea
      label={t(name)}
      placeholder={t('customers.oneALine')}
      autosize
      minRows={1}
      value={fields[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const simple = (field: SimpleField) => (
    <SimpleFieldInput
      key={field}
      field={field}
      value={fields[field]}
      onChange={(value) => set({ [field]: value })}
      isOnForm
    />
  );
  return (
    <Form
      label={label}
      draft={draft}
      onSubmit={(after) => onSave(changeOf(nothingTyped, fields), after)}
      areButtonsAtFoot
      buttons={<SaveOrCancel isSaving={isSaving} isDisabled={fields.name.trim() === ''} onCancel={onCancel} />}
    >
      <TextInput
        label={t('customers.name')}
        value={fields.name}
        maxLength={longest.name}
        required
        autoFocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('customers.kind')}
        data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
        value={fields.kind}
        onChange={(kind) => set({ kind: kind === 'company' ? 'company' : 'person' })}
      />
      <div className={classes.pair}>
        {simple('called')}
        {simple('howToTalk')}
      </div>
      <div className={classes.pair}>
        {entries('phones', 'customers.phone')}
        {entries('wechats', 'customers.wechat')}
      </div>
      <div className={classes.notes}>
        <PhonesDoubt phones={fields.phones} />
        <AlikeNotice phones={fields.phones} />
      </div>
      <div className={classes.pair}>
        {/* A company has none; one that was typed before the kind was chosen stays. */}
        {(fields.kind === 'person' || fields.birthday !== '') &&
          line('birthday', 'customers.birthday', longest.typedDay, 'customers.birthdayShort')}
        {simple('source')}
      </div>
      <div className={classes.notes}>
        <UnderstoodDay typed={fields.birthday} />
      </div>
      <TagsInput
        label={t('customers.tags')}
        placeholder={fields.tags.length === 0 ? t('customers.tagsHint') : ''}
        data={knownTags?.map(({ name }) => name) ?? []}
        comboboxProps={clearOfButtons}
        acceptValueOnBlur
        value={fields.tags}
        maxLength={longest.tag}
        onChange={(tags) => set({ tags })}
      />
      {simple('note')}
      <div className={classes.pair}>
        {entries('emails', 'customers.email')}
        {line('number', 'customers.number', longest.number, 'customers.numberShort')}
      </div>
      <div className={classes.notes}>
        <AlikeNotice emails={fields.emails} number={fields.number} />
      </div>
      <CompanyInput label={t('customers.company')} value={fields.company} onChange={(company) => set({ company })} />
      {formFields.filter((field) => !placedFields.has(field)).map(simple)}
      <AddressesEditor addresses={fields.addresses} onChange={(addresses) => set({ addresses })} />
      {ownFields?.map((field) => (
        <FieldInput
          key={field.id}
          field={shownOwnField(field)}
          value={fields.ownValues[field.id] ?? ''}
          onChange={(value) => set({ ownValues: { ...fields.ownValues, [field.id]: value } })}
          isLabelShown
        />
      ))}
      {error !== null && <FailureNotice error={error} />}
    </Form>
  );
}
