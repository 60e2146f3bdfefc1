import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CustomerFilter, SavedFilter } from '../../../shared/customers/filter.ts';
import { operations } from '../../app/engine.ts';
import { hiddenName, usePrivacy } from '../../app/privacy.ts';
import type { NoticeText } from '../../app/show-notice.ts';
import { showActDone } from '../../app/undo.ts';
import { useWords } from '../../app/words.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { countText } from '../../ui/figures.ts';
import { Form } from '../../ui/form.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/states.tsx';
import classes from './filter-bar.module.css';

interface SavedFilterListProps {
  /** Those there are; undefined: not read yet. */
  saved: readonly SavedFilter[] | undefined;
  filter: CustomerFilter;
  /** The saved filter that the present one is. */
  present: SavedFilter | undefined;
  onPick(filter: CustomerFilter): void;
  onSaved(): void;
}

/** The saved filters with how many customers each keeps now, and the form that saves the present one. */
export function SavedFilterList({ saved, filter, present, onPick, onSaved }: SavedFilterListProps) {
  const { t } = useWords();
  const isEmpty = filter.text === '' && filter.conditions.length === 0;
  return (
    <>
      {saved !== undefined && saved.length > 0 && (
        <ul className={classes.saved}>
          {saved.map((entry) => (
            <SavedEntry
              key={entry.id}
              entry={entry}
              isPresent={entry === present}
              onPick={() => onPick(entry.filter)}
            />
          ))}
        </ul>
      )}
      {isEmpty ? (
        <p className="quiet">{t('customers.filters.saveHow')}</p>
      ) : (
        <SaveForm filter={filter} names={saved?.map(({ name }) => name) ?? []} onSaved={onSaved} />
      )}
    </>
  );
}

function SavedEntry({ entry, isPresent, onPick }: { entry: SavedFilter; isPresent: boolean; onPick(): void }) {
  const { t, language } = useWords();
  const name = usePrivacy() ? hiddenName : entry.name;
  const { data: kept, isPending } = useQuery(
    operations.customers.list.queryOptions({ input: { filter: entry.filter, limit: 1 } }),
  );
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
      <span className="quiet figure" aria-busy={isPending}>
        {kept !== undefined && countText(kept.total, language)}
      </span>
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
