import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { foldText } from '../../shared/text.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FoundCustomerLine } from '../search/found-customer-line.tsx';
import { useFoundCustomers } from '../search/use-found-customers.ts';
import { belowField, clearOfButtons } from '../ui/clear-of-buttons.ts';
import classes from './customer-picker.module.css';

const typingPauseMs = 60;
const mostShown = 12;
const newCustomer = 'new';
const nameAlone = 'name';

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
  /** Where it is alone: the list opens below it. */
  hasNoButtons?: boolean;
  onChange(value: PickedCustomer | null): void;
  /** Where no one is found: takes what was typed to the form of a new customer. */
  onNew?(typed: string): void;
  /** A person who is no customer is given by name alone, kept as it is typed. */
  byName?: { name: string; onName(name: string): void };
}

/** A customer, found by whatever is typed of them, as Ctrl+K finds them; before that, who was here last. */
export function CustomerPicker(props: CustomerPickerProps) {
  const {
    label,
    isLabelShown = true,
    hint,
    nobody,
    value,
    exceptId,
    isFocused = false,
    hasNoButtons = false,
    onChange,
    onNew,
    byName,
  } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState(value?.name ?? byName?.name ?? '');
  const [asked] = useDebouncedValue(typed.trim(), typingPauseMs);
  const text = asked === value?.name ? '' : asked.slice(0, 200);
  const { found, isPending } = useCustomersFor(text);
  const isSettled = asked === typed.trim() && !isPending;
  const rows = found.filter(({ id }) => id !== exceptId && id !== value?.id);
  const [isOpen, setIsOpen] = useState(false);
  const [isEnterAwaited, setIsEnterAwaited] = useState(false);
  const isEnterTooEarly = useRef(false);
  const [first] = rows;
  const isFirstTaken = text !== '' && byName === undefined && isSettled;
  const isNewOffered = onNew !== undefined && text !== '' && isSettled && rows.length === 0;

  const pick = (key: string | null): void => {
    const row = rows.find(({ id }) => String(id) === key);
    if (key === null) onChange(null);
    else if (key === nameAlone) return;
    else if (key === newCustomer) onNew?.(text);
    else if (row !== undefined) onChange({ id: row.id, name: customerLabel(row) });
  };

  const pickFirst = (): void => {
    if (first !== undefined) onChange({ id: first.id, name: customerLabel(first) });
    else if (isNewOffered) onNew(text);
  };
  /** Of a name that is one customer's that customer is meant; of several, one has to be chosen; else the name itself is. */
  const pickByName = (): void => {
    const namesakes = rows.filter((row) => foldText(customerLabel(row)) === foldText(typed.trim()));
    const [namesake] = namesakes;
    if (namesakes.length > 1) return;
    if (namesake !== undefined) onChange({ id: namesake.id, name: customerLabel(namesake) });
    setIsOpen(false);
  };
  const pickTyped = (): void => {
    // The customer who is chosen already.
    if (text === '') setIsOpen(false);
    else if (byName === undefined) pickFirst();
    else pickByName();
  };

  // Enter is for what these letters find, never for what the letters before them found.
  const hearEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    isEnterTooEarly.current = isEnter && !isSettled;
    setIsEnterAwaited(isEnterTooEarly.current);
    if (!isEnter || !isOpen || typed.trim() === '') return;
    // It chooses; the next one sends the form.
    event.preventDefault();
    // The list marks its first row when a letter is typed; the rows that came later have no mark.
    if (isSettled && !isRowMarked(event.currentTarget)) pickTyped();
  };
  useEffect(() => {
    if (!isEnterAwaited || !isSettled) return;
    setIsEnterAwaited(false);
    pickTyped();
  });

  const given = byName !== undefined && value === null && byName.name !== '' ? byName.name : null;
  const nameOption = given === null ? [] : [{ value: nameAlone, label: given }];
  // Of a name that is a customer's that customer is meant; else the name itself is.
  const isNamesake = given !== null && rows.some((row) => foldText(customerLabel(row)) === foldText(given));
  const data = [
    ...(value === null ? [] : [{ value: String(value.id), label: value.name }]),
    ...(isNamesake ? [] : nameOption),
    ...rows.map((row) => ({ value: String(row.id), label: customerLabel(row) })),
    ...(isNamesake ? nameOption : []),
    ...(isNewOffered ? [{ value: newCustomer, label: t('palette.newCustomer', { text }) }] : []),
  ];
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
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const row = rows.find(({ id }) => String(id) === option.value);
        if (option.value === nameAlone) return t('people.byName', { name: option.label });
        return row === undefined ? option.label : <FoundLine customer={row} />;
      }}
      {...(text === '' ? {} : { nothingFoundMessage: nobody })}
      comboboxProps={hasNoButtons ? belowField : clearOfButtons}
      classNames={isFirstTaken ? { options: 'first-is-taken' } : {}}
      maxLength={500}
      onInput={(event) => byName?.onName(event.currentTarget.value)}
      data={data}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      value={value === null ? (given === null ? null : nameAlone) : String(value.id)}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={hearEnter}
      onChange={(key) => {
        if (!isEnterTooEarly.current) pick(key);
      }}
    />
  );
}

function isRowMarked(field: HTMLInputElement): boolean {
  const marked = field.getAttribute('aria-activedescendant');
  return marked !== null && document.getElementById(marked) !== null;
}

function FoundLine({ customer }: { customer: FoundCustomer }) {
  return (
    <div className={classes.line}>
      <FoundCustomerLine customer={customer} />
    </div>
  );
}

/** Found by a text; without one, who ordered last. */
function useCustomersFor(text: string): { found: readonly FoundCustomer[]; isPending: boolean } {
  const byText = useFoundCustomers(text, mostShown);
  const { data } = useQuery({
    ...operations.customers.list.queryOptions({
      input: { filter: { text: '' }, sort: 'lastDay', descending: true, limit: mostShown },
      placeholderData: keepPreviousData,
    }),
    enabled: text === '',
  });
  if (text !== '') return byText;
  const found = (data?.rows ?? []).map(({ id, number, name, phone, doNotContact, lastDay }) => ({
    id,
    number,
    name,
    phone,
    doNotContact,
    lastDay,
    why: { kind: 'name' as const, label: '', text: name, spans: [] },
  }));
  return { found, isPending: data === undefined };
}
