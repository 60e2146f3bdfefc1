import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { calledBy } from './called-by.ts';

const typingPauseMs = 100;
const mostShown = 12;

export interface PickedCustomer {
  id: number;
  name: string;
}

interface CustomerPickerProps {
  label: string;
  isLabelShown?: boolean;
  hint: string;
  nobody: string;
  value: PickedCustomer | null;
  /** Never offered: the customer it is about. */
  exceptId?: number;
  isFocused?: boolean;
  onChange(value: PickedCustomer | null): void;
}

/** A customer, found as the name, the number or the phone is typed; who was here of late comes first. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { label, isLabelShown = true, hint, nobody, value, exceptId, isFocused = false, onChange } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [asked] = useDebouncedValue(typed.trim(), typingPauseMs);
  const text = asked === value?.name ? '' : asked.slice(0, 200);
  const { data, isPlaceholderData } = useQuery(
    operations.customers.list.queryOptions({
      input: { filter: { text }, sort: 'lastDay', descending: true, limit: mostShown },
      placeholderData: keepPreviousData,
    }),
  );
  const isSettled = asked === typed.trim() && !isPlaceholderData;
  const rows = (data?.rows ?? []).filter(({ id }) => id !== exceptId && id !== value?.id);
  const [isEnterAwaited, setIsEnterAwaited] = useState(false);
  const isEnterTooEarly = useRef(false);
  const [first] = rows;

  // Enter is for what these letters find, never for what the letters before them found.
  const awaitWhatIsFound = (event: KeyboardEvent): void => {
    isEnterTooEarly.current = event.key === 'Enter' && !event.nativeEvent.isComposing && !isSettled;
    setIsEnterAwaited(isEnterTooEarly.current);
  };
  useEffect(() => {
    if (!isEnterAwaited || !isSettled) return;
    setIsEnterAwaited(false);
    if (first !== undefined) onChange({ id: first.id, name: calledBy(first) });
  }, [isEnterAwaited, isSettled, first, onChange]);

  const options = rows.map((row) => ({
    value: String(row.id),
    label: row.name === '' ? row.number : t('customers.nameAndNumber', { name: calledBy(row), number: row.number }),
  }));
  const chosen = value === null ? [] : [{ value: String(value.id), label: value.name }];
  return (
    <Select
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      className="personal"
      placeholder={hint}
      searchable
      clearable
      selectFirstOptionOnChange
      autoFocus={isFocused}
      data-autofocus={isFocused || undefined}
      // The engine has searched; what it found fits, however it is spelt.
      filter={({ options: found }) => found}
      {...(text === '' ? {} : { nothingFoundMessage: nobody })}
      data={[...chosen, ...options]}
      value={value === null ? null : String(value.id)}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={awaitWhatIsFound}
      onChange={(key) => {
        if (isEnterTooEarly.current) return;
        const row = rows.find(({ id }) => String(id) === key);
        if (key === null) onChange(null);
        else if (row !== undefined) onChange({ id: row.id, name: calledBy(row) });
      }}
    />
  );
}
