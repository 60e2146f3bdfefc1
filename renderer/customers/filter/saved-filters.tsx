import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerFilter, SavedFilter } from '../../../shared/customers/filter.ts';
import { operations } from '../../app/engine.ts';
import { hiddenName, usePrivacy } from '../../app/privacy.ts';
import type { NoticeText } from '../../app/show-notice.ts';
import { showActDone } from '../../app/undo.ts';
import { useWords } from '../../app/words.ts';
import { useFormWish } from '../../drafts/form-wish.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { PopoverLayer } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/states.tsx';
import classes from './filter-bar.module.css';

interface SavedFiltersProps {
  filter: CustomerFilter;
  onPick(filter: CustomerFilter): void;
}

/** Filters with a name: take one, keep the present one, let one go. */
export function SavedFilters({ filter, onPick }: SavedFiltersProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  useFormWish({ form: 'filter.new', customerId: null }, () => setIsOpen(true));
  const saved = useQuery(operations.customers.savedFilters.queryOptions());
  const isSame = (other: SavedFilter): boolean => JSON.stringify(other.filter) === JSON.stringify(filter);
  const present = saved.data?.find(isSame);
  const areNamesHidden = usePrivacy();
  const isEmpty = filter.text === '' && filter.conditions.length === 0;
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={300}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <Button variant="default" className={`${classes.savedButton} public`} onClick={() => setIsOpen((is) => !is)}>
          <bdi>{present === undefined || areNamesHidden ? t('customers.filters.saved') : present.name}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('customers.filters.saved')}>
        <PopoverLayer onClose={() => setIsOpen(false)} />
        {saved.error !== null && <FailureNotice error={saved.error} onRetry={() => void saved.refetch()} />}
        {saved.data !== undefined && saved.data.length > 0 && (
          <ul className={classes.saved}>
            {saved.data.map((entry) => (
              <SavedEntry
                key={entry.id}
                entry={entry}
                isPresent={entry === present}
                onPick={() => {
                  setIsOpen(false);
                  onPick(entry.filter);
                }}
              />
            ))}
          </ul>
        )}
        {isEmpty ? (
          <p className="quiet">{t('customers.filters.saveHow')}</p>
        ) : (
          <SaveForm
            filter={filter}
            names={saved.data?.map(({ name }) => name) ?? []}
            onSaved={() => setIsOpen(false)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function SavedEntry({ entry, isPresent, onPick }: { entry: SavedFilter; isPresent: boolean; onPick(): void }) {
  const { t } = useWords();
  const name = usePrivacy() ? hiddenName : entry.name;
  const forget = useMutation(
    operations.customers.forgetFilter.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(saysName('customers.filters.forgotten', entry.name), actId);
      },
    }),
  );
  return (
    <li className={classes.savedEntry}>
      <button
        type="button"
        className={classes.savedName}
        aria-current={isPresent ? 'true' : undefined}
        onClick={onPick}
      >
        <bdi>{name}</bdi>
      </button>
      <ActionIcon
        size={24}
        aria-label={t('customers.filters.forget', { name })}
        title={t('customers.filters.forget', { name })}
        loading={forget.isPending}
        onClick={() => forget.mutate({ id: entry.id })}
      >
        <CloseIcon size={12} />
      </ActionIcon>
    </li>
  );
}

/** Filters are often named after somebody. */
function saysName(key: 'customers.filters.kept' | 'customers.filters.forgotten', name: string): NoticeText {
  return ({ t, areNamesHidden }) => t(key, { name: areNamesHidden ? hiddenName : name });
}

interface SaveFormProps {
  filter: CustomerFilter;
  names: readonly string[];
  onSaved(): void;
}

function SaveForm({ filter, names, onSaved }: SaveFormProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'filter.new', customerId: null }, { name: '' });
  const { name } = draft.fields;
  const save = useMutation(
    operations.customers.saveFilter.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(saysName('customers.filters.kept', name.trim()), actId);
        draft.end();
        onSaved();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const replaces = names.some((known) => known.toLowerCase() === name.trim().toLowerCase());
  return (
    <Form
      label={t('customers.filters.saveThis')}
      draft={draft}
      onSubmit={() => {
        if (name.trim() !== '') save.mutate({ name, filter });
      }}
      buttons={
        <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
          {t(replaces ? 'customers.filters.replace' : 'page.save')}
        </Button>
      }
    >
      <TextInput
        label={t('customers.filters.saveThis')}
        placeholder={t('customers.filters.nameHint')}
        value={name}
        maxLength={100}
        data-autofocus
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      {save.error !== null && <FailureNotice error={save.error} />}
    </Form>
  );
}
