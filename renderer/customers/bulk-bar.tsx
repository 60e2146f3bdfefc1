import { Button, Menu, Popover, SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { BulkChange } from '../../shared/customers/contract.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { BinIcon, ChevronDownIcon } from '../ui/icons.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './bulk-bar.module.css';
import { useCustomerActs } from './use-customer-acts.ts';

interface BulkBarProps {
  count: number;
  /** Everybody the list keeps: the whole of it can be picked where not all of it is. */
  total: number;
  selection: CustomerSelection;
  isOfBin: boolean;
  onAll(): void;
  onClear(): void;
}

type Kind = BulkChange['what'];
const further = ['kind', 'city', 'country', 'note'] as const satisfies readonly Kind[];

/** What can be done to all that are picked, as one act. */
export function BulkBar({ count, total, selection, isOfBin, onAll, onClear }: BulkBarProps) {
  const { t } = useWords();
  const { bulkEdit } = useCustomerActs();
  const [asked, setAsked] = useState<Kind | null>(null);
  const ask = (kind: Kind) => () => {
    bulkEdit.reset();
    setAsked(kind);
  };
  const change = (to: BulkChange): void =>
    bulkEdit.mutate(
      { selection, change: to },
      {
        onSuccess: () => {
          setAsked(null);
          if (to.what === 'bin') onClear();
        },
      },
    );
  return (
    <section className={classes.bar} aria-label={t('customers.bulk.title')}>
      <strong className="figure" role="status">
        {t('customers.bulk.selected', { count })}
      </strong>
      {count < total && (
        <Button variant="subtle" size="compact-xs" onClick={onAll}>
          {t('customers.bulk.selectAll', { count: total })}
        </Button>
      )}
      <span className={classes.gap} />
      <Asking
        kinds={['addTags']}
        asked={asked}
        onClose={() => setAsked(null)}
        editor={(kind) => <BulkForm kind={kind} count={count} bulkEdit={bulkEdit} onChange={change} />}
      >
        <Button variant="default" onClick={ask('addTags')}>
          {t('customers.bulk.addTags')}
        </Button>
      </Asking>
      <Asking
        kinds={['removeTags']}
        asked={asked}
        onClose={() => setAsked(null)}
        editor={(kind) => <BulkForm kind={kind} count={count} bulkEdit={bulkEdit} onChange={change} />}
      >
        <Button variant="default" onClick={ask('removeTags')}>
          {t('customers.bulk.removeTags')}
        </Button>
      </Asking>
      <Asking
        kinds={further}
        asked={asked}
        onClose={() => setAsked(null)}
        editor={(kind) => <BulkForm kind={kind} count={count} bulkEdit={bulkEdit} onChange={change} />}
      >
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<ChevronDownIcon size={14} />}>
                {t('customers.bulk.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {further.map((kind) => (
                <Menu.Item key={kind} onClick={ask(kind)}>
                  {t(`customers.bulk.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Asking>
      {!isOfBin && (
        <Asking
          kinds={['bin']}
          asked={asked}
          onClose={() => setAsked(null)}
          editor={(kind) => <BulkForm kind={kind} count={count} bulkEdit={bulkEdit} onChange={change} />}
        >
          <Button variant="default" leftSection={<BinIcon size={14} />} onClick={ask('bin')}>
            {t('customers.bulk.bin')}
          </Button>
        </Asking>
      )}
      <Button variant="subtle" onClick={onClear}>
        {t('customers.bulk.clear')}
      </Button>
    </section>
  );
}

interface AskingProps {
  kinds: readonly Kind[];
  asked: Kind | null;
  onClose(): void;
  editor(kind: Kind): ReactNode;
  children: ReactNode;
}

function Asking({ kinds, asked, onClose, editor, children }: AskingProps) {
  const { t } = useWords();
  const isAsked = asked !== null && kinds.includes(asked);
  return (
    <Popover
      opened={isAsked}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      // The target may be a menu's own button, which says by itself what it opens.
      withRoles={false}
      position="bottom-end"
      shadow="floating"
      trapFocus
      returnFocus
      width={300}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>{children}</Popover.Target>
      {isAsked && (
        <Popover.Dropdown role="dialog" aria-label={t(`customers.bulk.${asked}`)}>
          {editor(asked)}
        </Popover.Dropdown>
      )}
    </Popover>
  );
}

interface BulkFormProps {
  kind: Kind;
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

function BulkForm({ kind, count, bulkEdit, onChange }: BulkFormProps) {
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
function changeOfTyped(kind: Kind, typed: Typed): BulkChange | null {
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
      return { what: kind };
  }
}
