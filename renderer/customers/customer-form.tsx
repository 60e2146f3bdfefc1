import { Button, SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';
import { AlikeNotice } from '../duplicates/alike-notice.tsx';
import { OwnValueInput } from '../own-fields/own-value-input.tsx';
import { type AfterSaving, Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { AddressesEditor } from './addresses-editor.tsx';
import { CompanyInput } from './company-input.tsx';
import { type CustomerChange, type CustomerFields, changeOf, fieldsOf } from './customer-fields.ts';
import { SourceInput } from './source-input.tsx';

interface CustomerFormProps {
  label: string;
  draft: FormDraft<CustomerFields>;
  isSaving: boolean;
  error: unknown;
  onSave(change: CustomerChange, after: AfterSaving): void;
  onCancel(): void;
}

const nothingTyped = fieldsOf(null);

/** A new customer, typed by hand; only what was filled in is sent. */
export function CustomerForm({ label, draft, isSaving, error, onSave, onCancel }: CustomerFormProps) {
  const { t } = useWords();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { fields, set } = draft;
  return (
    <Form
      label={label}
      draft={draft}
      onSubmit={(after) => onSave(changeOf(nothingTyped, fields), after)}
      buttons={
        <>
          <Button type="submit" loading={isSaving} disabled={fields.name.trim() === ''}>
            {t('page.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('page.cancel')}
          </Button>
        </>
      }
    >
      <TextInput
        label={t('customers.name')}
        value={fields.name}
        maxLength={500}
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
      <TextInput
        label={t('customers.number')}
        description={t('customers.numberHint')}
        value={fields.number}
        maxLength={100}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <AlikeNotice number={fields.number} />
      <Textarea
        label={t('customers.phone')}
        description={t('customers.oneALine')}
        autosize
        minRows={1}
        value={fields.phones}
        onChange={(event) => set({ phones: event.currentTarget.value })}
      />
      <AlikeNotice phones={fields.phones} />
      <Textarea
        label={t('customers.wechat')}
        description={t('customers.oneALine')}
        autosize
        minRows={1}
        value={fields.wechats}
        onChange={(event) => set({ wechats: event.currentTarget.value })}
      />
      <Textarea
        label={t('customers.email')}
        description={t('customers.oneALine')}
        autosize
        minRows={1}
        value={fields.emails}
        onChange={(event) => set({ emails: event.currentTarget.value })}
      />
      <AlikeNotice emails={fields.emails} />
      <AddressesEditor addresses={fields.addresses} onChange={(addresses) => set({ addresses })} />
      <TextInput
        label={t('customers.birthday')}
        description={t('customers.birthdayHint')}
        value={fields.birthday}
        maxLength={60}
        onChange={(event) => set({ birthday: event.currentTarget.value })}
      />
      <CompanyInput label={t('customers.company')} value={fields.company} onChange={(company) => set({ company })} />
      <SourceInput label={t('customers.source')} value={fields.source} onChange={(source) => set({ source })} />
      <TagsInput
        label={t('customers.tags')}
        description={t('customers.tagsHint')}
        value={fields.tags}
        maxTags={200}
        onChange={(tags) => set({ tags })}
      />
      <Textarea
        label={t('customers.note')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={100_000}
        value={fields.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {ownFields?.map((field) => (
        <OwnValueInput
          key={field.id}
          field={field}
          value={fields.ownValues[field.id] ?? ''}
          onChange={(value) => set({ ownValues: { ...fields.ownValues, [field.id]: value } })}
          isLabelShown
        />
      ))}
      {error !== null && <FailureNotice error={error} />}
    </Form>
  );
}
