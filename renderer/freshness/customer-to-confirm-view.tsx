import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CustomerToConfirm, StaleFact } from '../../shared/freshness/contract.ts';
import { useWords } from '../app/words.ts';
import { topicText } from '../counter/topic-text.ts';
import { wishForForm } from '../drafts/form-wish.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkItem } from '../work/work-item.tsx';
import { factText } from './fact-text.ts';
import classes from './freshness-page.module.css';
import { useConfirm } from './use-confirm.ts';
import { whenConfirmed } from './when-confirmed.ts';

interface CustomerToConfirmViewProps {
  customer: CustomerToConfirm;
  onConfirmed(text: string, actId: number | null): void;
  onLater(): void;
  onMove(steps: 1 | -1): void;
}

const keyOf = ({ kind, id }: StaleFact): string => `${kind} ${id}`;

/** The doing of one customer: each fact counts as still true unless it is left out. */
export function CustomerToConfirmView({ customer, onConfirmed, onLater, onMove }: CustomerToConfirmViewProps) {
  const words = useWords();
  const { t, language } = words;
  const navigate = useNavigate();
  const { confirm, isConfirming } = useConfirm();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const { customerId, facts, net } = customer;
  const who = customer.name || customer.number;
  const holding = facts.filter((fact) => !leftOut.includes(keyOf(fact)));
  const toggle = (fact: StaleFact): void => {
    const key = keyOf(fact);
    setLeftOut((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]));
  };
  const change = (): void => {
    const fact = facts.find((one) => leftOut.includes(keyOf(one))) ?? facts[0];
    if (fact === undefined) return;
    wishForForm({ form: formOf(fact), customerId });
    void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} });
  };
  const confirmAll = (): void => {
    const text = t('freshness.confirmedMany', { who, count: holding.length });
    confirm(holding, text, (actId) => onConfirmed(text, actId));
  };
  const outcomes: readonly Outcome[] = [
    {
      letter: 'C',
      label:
        holding.length === facts.length
          ? t('freshness.stillTrue')
          : t('freshness.stillTrueSome', { count: holding.length }),
      run: confirmAll,
      isPossible: holding.length > 0 && !isConfirming,
      isRunning: isConfirming,
    },
    { letter: 'E', label: t('freshness.change'), run: change, isPossible: !isConfirming },
    { letter: 'L', label: t('freshness.later'), run: onLater, isPossible: !isConfirming },
  ];
  useOutcomeKeys(
    [
      ...outcomes,
      ...facts.slice(0, 9).map((fact, place) => ({
        letter: String(place + 1),
        label: fact.text,
        run: () => toggle(fact),
        isPossible: true,
      })),
    ],
    onMove,
  );
  return (
    <>
      <WorkItem aria-label={who}>
        <h2 className="personal">
          <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} search={{}}>
            <bdi>{who}</bdi>
          </Link>
        </h2>
        {net !== null && (
          <p className="quiet figure">{t('freshness.net', { amount: amountAndCurrencyText(net, language) })}</p>
        )}
        <ul className="plain-list">
          {facts.map((fact, place) => (
            <li key={keyOf(fact)}>
              <button
                type="button"
                className={classes.fact}
                aria-pressed={!leftOut.includes(keyOf(fact))}
                title={t(leftOut.includes(keyOf(fact)) ? 'freshness.doesNotHold' : 'freshness.holds')}
                onClick={() => toggle(fact)}
              >
                {place < 9 ? <KeyCap text={String(place + 1)} /> : <span />}
                <span className="quiet">{t(`freshness.kinds.${fact.kind}`)}</span>
                <span className={`${classes.text} personal`}>
                  <bdi className={fact.isAvoided ? classes.avoided : undefined}>{factText(fact, customer, words)}</bdi>{' '}
                  <span className="quiet">
                    {fact.kind === 'preference' ? topicText(fact.about, words) : <bdi>{fact.about}</bdi>}
                  </span>
                </span>
                <span className="quiet">{whenConfirmed(fact, words)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="quiet">{t('freshness.how')}</p>
        <p className="quiet">{t('freshness.whatHow')}</p>
      </WorkItem>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}

/** Where the fact is changed on the customer's page. */
function formOf({ kind, id }: StaleFact): string {
  switch (kind) {
    case 'phone':
      return 'customer.phones';
    case 'address':
      return 'customer.addresses';
    case 'preference':
    case 'person':
      return `${kind}.${id}`;
  }
}
