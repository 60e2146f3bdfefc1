import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { StaleFact } from '../../shared/freshness/contract.ts';
import type { FactKind } from '../../shared/freshness/fact-kinds.ts';
import { operations } from '../app/engine.ts';
import { isKeyForPage } from '../app/typing.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './stale-facts.module.css';
import { useConfirm } from './use-confirm.ts';
import { whenConfirmed } from './when-confirmed.ts';

interface StaleFactsProps {
  customerId: number;
  kinds: readonly FactKind[];
  /** Of which row; those of all rows of the kinds where it is not said. */
  id?: number;
  isReadOnly?: boolean;
  /** Where C is heard; where it is not said, on the facts themselves. */
  reach?: RefObject<HTMLElement | null>;
  /** Where the facts are shown; where they are not, each is named. */
  children?: ReactNode;
}

/**
 * Facts as they are shown, and below them which of them were not confirmed for long, each with a button that confirms it.
 * C confirms the fact whose button has the focus, and all of them while the focus is on what they are shown as.
 */
export function StaleFacts({ customerId, kinds, id, isReadOnly = false, reach, children }: StaleFactsProps) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(operations.freshness.ofCustomer.queryOptions({ input: { customerId } }));
  const { confirm, isConfirming } = useConfirm();
  const place = useRef<HTMLDivElement>(null);
  const stale = data?.facts.filter((fact) => kinds.includes(fact.kind) && (id === undefined || fact.id === id)) ?? [];
  const confirmThese = (facts: readonly StaleFact[]): void => {
    if (isConfirming || facts.length === 0) return;
    if (place.current !== null) leaveNote(place.current);
    confirm(facts, t('freshness.confirmedNow', { text: facts.map(({ text }) => text).join(' · ') }));
  };
  useConfirmKey(reach ?? place, (focused) => {
    if (isReadOnly || stale.length === 0) return false;
    // While they are being changed they are not confirmed.
    if (focused.closest('form') !== null) return false;
    const note = focused.closest<HTMLElement>('[data-fact]')?.dataset.fact;
    confirmThese(note === undefined ? stale : stale.filter((fact) => keyOf(fact) === note));
    return true;
  });
  return (
    <div ref={place} className={classes.facts}>
      {children}
      {stale.map((fact) => (
        <div key={keyOf(fact)} className={classes.note} data-fact={keyOf(fact)}>
          <span className="quiet">
            {(stale.length > 1 || children === undefined) && (
              <>
                <bdi className="personal">{fact.text}</bdi> ·{' '}
              </>
            )}
            {whenConfirmed(fact, words)}
          </span>
          {!isReadOnly && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-keyshortcuts="C"
              aria-label={t('freshness.stillTrueOf', { text: fact.text })}
              rightSection={<KeyCap text="C" />}
              onClick={() => confirmThese([fact])}
            >
              {t('freshness.stillTrue')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function keyOf({ kind, id }: StaleFact): string {
  return `${kind} ${id}`;
}

/** The note that has the focus is about to go: the focus goes to the next one, to the facts, or to what scrolls around them. */
function leaveNote(place: HTMLElement): void {
  const note = document.activeElement?.closest('[data-fact]');
  if (note == null || !place.contains(note)) return;
  const buttons = [...place.querySelectorAll<HTMLElement>('button, a')].filter((button) => !note.contains(button));
  const next =
    buttons.find((button) => button.closest('[data-fact]') !== null) ??
    buttons[0] ??
    place.closest<HTMLElement>('[tabindex]');
  next?.focus({ preventScroll: true });
}

/** C while the focus is in reach, but not where something is typed. `run` says whether the key was for it. */
function useConfirmKey(reach: RefObject<HTMLElement | null>, run: (focused: Element) => boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const element = reach.current;
    if (element === null) return undefined;
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.code !== 'KeyC' || !isKeyForPage(event)) return;
      if (!(target instanceof Element) || !latest.current(target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  }, [reach]);
}
