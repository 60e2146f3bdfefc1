import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { FactorScoreForm } from './factor-score-form.tsx';
import classes from './factor-scores-dialog.module.css';
import { useEvidenceText } from './use-evidence-text.ts';

interface FactorScoresDialogProps {
  customerId: number;
  /** Null: to be chosen. */
  factor: Factor | null;
  /** They are the main member of the group it was asked for. */
  isForGroup: boolean;
  onChoose(factor: Factor): void;
  onClose(): void;
}

/** A factor is chosen by its digit, then scored by another. */
export function FactorScoresDialog({ customerId, factor, isForGroup, onChoose, onClose }: FactorScoresDialogProps) {
  const { t } = useWords();
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const found = useQuery(operations.factors.ofCustomer.queryOptions({ input: { customerId } }));
  const name = customer.data === undefined ? '' : customerLabel(customer.data);
  return (
    <Dialog
      title={
        <>
          {t('factors.score')} <bdi className="personal">{name}</bdi>
        </>
      }
      size={520}
      yOffset="16vh"
      onClose={onClose}
    >
      {isForGroup && <p className="quiet">{t('rolledUp.actsOnMain', { name })}</p>}
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined ? (
        found.error === null && <LoadingState />
      ) : factor === null ? (
        <FactorChoice found={found.data} onChoose={onChoose} />
      ) : (
        <FactorScoreForm key={factor} customerId={customerId} factor={factor} found={found.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

type Found = Parameters<typeof FactorScoreForm>[0]['found'];

function FactorChoice({ found, onChoose }: { found: Found; onChoose(factor: Factor): void }) {
  const { t } = useWords();
  const evidenceText = useEvidenceText(found.homeCurrency);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = factors[Number(event.key) - 1];
    if (steps !== undefined) {
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[Math.max(0, Math.min(buttons.length - 1, at + steps))]?.focus();
    } else if (chosen !== undefined) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className={`${classes.choice} plain-list`} aria-label={t('factors.which')} onKeyDown={onKeyDown}>
      {factors.map((factor, at) => {
        const { score } = found.factors[factor];
        return (
          <li key={factor}>
            <button
              type="button"
              data-autofocus={at === 0 || undefined}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => onChoose(factor)}
            >
              <KeyCap text={String(at + 1)} />
              <span>{t(`factors.names.${factor}`)}</span>
              <span className="figure">{score === null ? '?' : score.toFixed(1)}</span>
              <span className="quiet">{evidenceText(factor, found.factors)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
