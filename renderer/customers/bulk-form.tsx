import { Button, SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkChange } from '../../shared/customers/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { useCustomerActs } from './use-customer-acts.ts';

export type BulkKind = BulkChange['what'];

interface BulkFormProps {
  kind: BulkKind;
  count: number;
  bulkEdit: ReturnType<typeof useCustomerActs>['bulkEdit'];
  onChange(change: BulkChange): void;
}

interface Typed {
  tags: string[];
  text: string;
  kind: 'person' | 'company';
  mode: 'append' | 'replace';
}

/** What there is to say before a change is made to all that are picked. */
export function BulkForm({ kind, count, bulkEdit, onChange }: BulkFormProps) {
  const { t } = useWords();
  const { data: tags } = useQuery(operations.customers.tags.queryOptions());
  const [typed, setTyped] = useState<Typed>({ tags: [], text: '', kind: 'company', mode: 'append' });
  const set = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  const change = changeOfTyped(kind, typed);
  const title: WordKey = `customers.bulk.${kind}`;
  return (
    <Form
      label={t(title)}
      onSubmit={() => {
        if (change !== null) onChange(change);
      }}
      buttons={
        <Button type="submit" disabled={change === null} loading={bulkEdit.isPending}>
          {t('customers.bulk.apply', { count })}
        </Button>
      }
    >
      {(kind === 'addTags' || kind === 'removeTags') && (
        <TagsInput
          data-autofocus
          label={t(title)}
          description={t('customers.tagsHint')}
          data={tags?.map(({ name }) => name) ?? []}
          comboboxProps={{ withinPortal: false }}
          acceptValueOnBlur
          maxTags={50}
          value={typed.tags}
          onChange={(values) => set({ tags: values })}
        />
      )}
      {kind === 'kind' && (
        <SegmentedControl
          aria-label={t('customers.kind')}
          data={(['person', 'company'] as const).map((name) => ({ value: name, label: t(`customers.kinds.${name}`) }))}
          value={typed.kind}
          onChange={(value) => set({ kind: value === 'company' ? 'company' : 'person' })}
        />
      )}
      {(kind === 'city' || kind === 'country') && (
        <TextInput
          data-autofocus
          label={t(title)}
          description={t('customers.bulk.placeHint')}
          value={typed.text}
          maxLength={200}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      )}
      {kind === 'note' && (
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
            maxLength={10_000}
            value={typed.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </>
      )}
      {kind === 'bin' && <p>{t('customers.bulk.binHow')}</p>}
      {bulkEdit.error !== null && <FailureNotice error={bulkEdit.error} />}
    </Form>
  );
}

/** Null: nothing was said yet. An empty city or an empty note is said only where it takes one away. */
function changeOfTyped(kind: BulkKind, typed: Typed): BulkChange | null {
  switch (kind) {
    case 'addTags':
    case 'removeTags':
      return typed.tags.length === 0 ? null : { what: kind, tags: typed.tags };
    case 'kind':
      return { what: kind, kind: typed.kind };
    case 'city':
    case 'country':
      return typed.text.trim() === ''
        ? null
        : kind === 'city'
          ? { what: kind, city: typed.text }
          : { what: kind, country: typed.text };
    case 'note':
      return typed.text.trim() === '' ? null : { what: kind, note: typed.text, mode: typed.mode };
    case 'bin':
    case 'takeOutOfBin':
      return { what: kind };
  }
}
