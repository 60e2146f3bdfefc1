import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { StaleFact } from '../../shared/freshness/contract.ts';
import type { FactKind } from '../../shared/freshness/fact-kinds.ts';
import { operations } from '../app/engine.ts';
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
  /** Where the facts are shown; where they are not, each is named. */
  children?: ReactNode;
}

/**
 * Facts as they are shown, and below them which of them were not confirmed for long, with a button that confirms; C does
 * the same while the focus is on them.
 */
export function StaleFacts({ customerId, kinds, id, isReadOnly = false, children }: StaleFactsProps) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(operations.freshness.ofCustomer.queryOptions({ input: { customerId } }));
  const { confirm, isConfirming } = useConfirm();
  const stale = data?.facts.filter((fact) => kinds.includes(fact.kind) && (id === undefined || fact.id === id)) ?? [];
  const confirmed = (facts: readonly StaleFact[]): void => {
    if (isConfirming || facts.length === 0) return;
    confirm(facts, t('freshness.confirmedNow', { text: facts.map(({ text }) => text).join(' · ') }));
  };
  const place = useConfirmKey(() => {
    if (!isReadOnly) confirmed(stale);
  });
  return (
    <div ref={place}>
      {children}
      {stale.map((fact) => (
        <div key={`${fact.kind} ${fact.id}`} className={classes.note}>
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
              disabled={isConfirming}
              onClick={() => confirmed([fact])}
            >
              {t('freshness.stillTrue')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

/** C while the focus is in the place, but not where something is typed. */
function useConfirmKey(run: () => void) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
      const { target } = event;
      const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (isTyping || event.code !== 'KeyC') return;
      event.preventDefault();
      latest.current();
    };
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  }, []);
  return place;
}
