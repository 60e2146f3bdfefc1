import { Button, SegmentedControl, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BulkChange } from '../../shared/customers/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { type BulkKind, type BulkTyped, changeOfTyped, nothingTyped } from './bulk-typed.ts';
import { CompanyInput } from './company-input.tsx';
import { FieldInput } from './field-input.tsx';
import { ChannelsInput, ConsentInput } from './permission-inputs.tsx';
import { shownOwnField } from './shown-field.ts';
import { SourceInput } from './source-input.tsx';
import type { useCustomerActs } from './use-customer-acts.ts';

interface BulkFormProps {
  kind: BulkKind;
  count: number;
  bulkEdit: ReturnType<typeof useCustomerActs>['bulkEdit'];
  /** `done` is for when the change is in the archive; until then what was typed stays. */
  onChange(change: BulkChange, done: () => void): void;
}

/** What there is to say before a change is made to all that are picked. */
export function BulkForm({ kind, count, bulkEdit, onChange }: BulkFormProps) {
  const { t } = useWords();
  const draft = useDraft<BulkTyped>({ form: `bulk.${kind}`, customerId: null }, nothingTyped);
  const { fields: typed, set } = draft;
  const change = changeOfTyped(kind, typed);
  return (
    <Form
      label={t(`customers.bulk.${kind}`)}
      draft={draft}
      onSubmit={() => {
        if (change !== null) onChange(change, draft.end);
      }}
      buttons={
        <Button type="submit" disabled={change === null} loading={bulkEdit.isPending}>
          {t('customers.bulk.apply', { count })}
        </Button>
      }
    >
      <BulkInput kind={kind} typed={typed} set={set} />
      {bulkEdit.error !== null && <FailureNotice error={bulkEdit.error} />}
    </Form>
  );
}

interface BulkInputProps {
  kind: BulkKind;
  typed: BulkTyped;
  set(part: Partial<BulkTyped>): void;
}

function BulkInput({ kind, typed, set }: BulkInputProps) {
  const { t } = useWords();
  const title: WordKey = `customers.bulk.${kind}`;
  switch (kind) {
    case 'addTags':
    case 'removeTags':
      return <BulkTags title={t(title)} typed={typed} set={set} />;
    case 'kind':
      return (
        <SegmentedControl
          aria-label={t('customers.kind')}
          data={(['person', 'company'] as const).map((name) => ({ value: name, label: t(`customers.kinds.${name}`) }))}
          value={typed.kind}
          onChange={(value) => set({ kind: value === 'company' ? 'company' : 'person' })}
        />
      );
    case 'city':
    case 'country':
      return (
        <TextInput
          data-autofocus
          label={t(title)}
          description={t('customers.bulk.placeHint')}
          value={typed.text}
          maxLength={200}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      );
    case 'note':
      return (
        <>
          <SegmentedControl
            aria-label={t('customers.bulk.noteMode')}
            data={(['append', 'replace'] as const).map((mode) => ({
              value: mode,
              label: t(`customers.bulk.noteModes.${mode}`),
            }))}
            value={typed.mode}
            onChange={(value) => set({ mode: value === 'replace' ? 'replace' : 'append' })}
          />
          <Textarea
            data-autofocus
            label={t(title)}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={longest.note}
            value={typed.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </>
      );
    case 'source':
      return <SourceInput label={t(title)} value={typed.text} onChange={(text) => set({ text })} isInPopover />;
    case 'consent':
      return <ConsentInput value={typed.consent} onChange={(consent) => set({ consent })} isInPopover />;
    case 'company':
      return (
        <CompanyInput
          label={t(title)}
          description={t('customers.bulk.companyHow')}
          value={typed.company}
          canMake={false}
          onChange={(company) => set({ company })}
          isInPopover
        />
      );
    case 'lookedAfterBy':
      return (
        <StaffNameInput
          isFocused
          label={t(title)}
          description={t('customers.bulk.lookedAfterByHow')}
          value={typed.text}
          onChange={(text) => set({ text })}
          isInPopover
        />
      );
    case 'doNotContact':
    case 'contactAgain':
      return <ChannelsInput label={t(title)} value={typed.channels} onChange={(channels) => set({ channels })} />;
    case 'ownField':
      return <BulkOwnField typed={typed} set={set} />;
    case 'bin':
    case 'takeOutOfBin':
      return <p>{t('customers.bulk.binHow')}</p>;
  }
}

function BulkTags({ title, typed, set }: Pick<BulkInputProps, 'typed' | 'set'> & { title: string }) {
  const { t } = useWords();
  const { data: tags } = useQuery(operations.customers.tags.queryOptions());
  return (
    <TagsInput
      data-autofocus
      label={title}
      description={t('customers.tagsHint')}
      data={tags?.map(({ name }) => name) ?? []}
      // Next to the form: the list must not cover the button that it is for.
      comboboxProps={{ withinPortal: false, position: 'left-start', width: 220, offset: 20 }}
      acceptValueOnBlur
      searchValue={typed.tagText}
      onSearchChange={(tagText) => set({ tagText })}
      maxLength={longest.tag}
      value={typed.tags}
      onChange={(values) => set({ tags: values })}
    />
  );
}

function BulkOwnField({ typed, set }: Pick<BulkInputProps, 'typed' | 'set'>) {
  const { t } = useWords();
  const { data: fields } = useQuery(operations.ownFields.list.queryOptions());
  const field = fields?.find(({ id }) => id === typed.fieldId);
  if (fields?.length === 0) {
    return (
      <p>
        {t('ownFields.none')}{' '}
        <Link to="." search={(now) => ({ ...now, customer: 'fields' })} data-autofocus>
          {t('ownFields.arrange')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <Select
        data-autofocus
        label={t('customers.bulk.ownFieldWhich')}
        description={t('customers.bulk.ownFieldHow')}
        comboboxProps={{ ...clearOfButtons, withinPortal: false }}
        data={fields?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
        value={typed.fieldId === null ? null : String(typed.fieldId)}
        onChange={(id) => set({ fieldId: id === null ? null : Number(id), text: '' })}
      />
      {field !== undefined && (
        <FieldInput
          key={field.id}
          field={shownOwnField(field)}
          value={typed.text}
          onChange={(text) => set({ text })}
          isLabelShown
          isInPopover
        />
      )}
    </>
  );
}
