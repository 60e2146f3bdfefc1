import { useMutation, useQuery } from '@tanstack/react-query';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { minutesOfContact, steppedMinutes } from '../../shared/timeline/contact-minutes.ts';
import type { Contact, TimelineEntry } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useSatisfactionActs } from '../satisfaction/use-satisfaction-acts.ts';
import { useContactActs } from './use-contact-acts.ts';

/** Marks an element of the timeline that the arrows come to, with the key of its entry. */
export function entryProps(key: string): { 'data-entry': string } {
  return { 'data-entry': key };
}

/**
 * The arrows go from entry to entry, a digit says how satisfied the customer was with it, + and − how much longer or shorter
 * a contact took. The entries are one stop of the Tab key.
 */
export function useEntryKeys(entryOf: (key: string) => TimelineEntry | undefined, isReadOnly: boolean) {
  const [stop, setStop] = useState<string | null>(null);
  const say = useSaySatisfied();
  const step = useStepMinutes();
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const key = target.closest<HTMLElement>('[data-entry]')?.dataset.entry;
    if (key !== undefined) setStop(key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const here = entryUnder(event);
    if (here === null || event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
      return;
    const { key, altKey } = event;
    const entry = entryOf(here.dataset.entry ?? '');
    const longer = minutesDirection(key, altKey);
    const canSay = entry !== undefined && !isReadOnly && !event.repeat;
    if (longer !== null && entry?.kind === 'contact' && !isReadOnly) step(entry.contact, longer);
    else if (!altKey && (key === 'ArrowDown' || key === 'ArrowUp')) moveFrom(event.currentTarget, here, key);
    else if (!(canSay && !altKey && /^[0-3]$/u.test(key) && say(entry, Number(key)))) return;
    event.preventDefault();
  };
  return { stop, onFocus, onKeyDown };
}

/** Null where a field or a menu has the key. */
function entryUnder({ target, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return null;
  return target.closest('input, textarea, [contenteditable="true"], form') === null
    ? target.closest<HTMLElement>('[data-entry]')
    : null;
}

function minutesDirection(key: string, altKey: boolean): 1 | -1 | null {
  if (altKey) return key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : null;
  return key === '+' || key === '=' ? 1 : key === '-' ? -1 : null;
}

function moveFrom(list: HTMLElement, here: HTMLElement, key: 'ArrowDown' | 'ArrowUp'): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
  entries[entries.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** Of an order or a contact, and of a case how the customer was left; false: nothing can be said of that. */
function useSaySatisfied(): (entry: TimelineEntry, level: number) => boolean {
  const { t } = useWords();
  const { setOf } = useSatisfactionActs();
  const setAfter = useMutation(
    operations.cases.setSatisfaction.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('satisfaction.noted'), actId);
      },
    }),
  );
  return (entry, level) => {
    if (entry.kind === 'contact') setOf.mutate({ place: { kind: 'contact', id: entry.contact.id }, level });
    else if (entry.kind === 'order') setOf.mutate({ place: { kind: 'order', id: entry.order.id }, level });
    else if (entry.kind === 'case') setAfter.mutate({ id: entry.case.id, level });
    else return false;
    return true;
  };
}

function useStepMinutes(): (contact: Contact, direction: 1 | -1) => void {
  const { edit } = useContactActs();
  const { data: usual } = useQuery(operations.timeline.usualMinutes.queryOptions());
  return (contact, direction) => {
    if (usual === undefined) return;
    const minutes = steppedMinutes(minutesOfContact(contact, usual), direction);
    if (minutes !== contact.minutes) edit.mutate({ id: contact.id, change: { minutes } }, { onError: showFailure });
  };
}
