import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { owedAges } from '../../shared/owed/age-of-owed.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { PhonesLine } from '../customers/phones-line.tsx';
import { useFormWish } from '../drafts/form-wish.ts';
import { PaymentForm } from '../payments/payment-form.tsx';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkItem } from '../work/work-item.tsx';
import { AccountSection } from './account-section.tsx';
import type { ListedDebtor } from './debtor-line.tsx';
import classes from './owed-page.module.css';

interface DebtorViewProps {
  debtor: ListedDebtor;
  onPaid(text: string, actId: number | null): void;
  /** 0: everything; from 1 the ages in their order. */
  onAge(nth: number): void;
  onMove(steps: 1 | -1): void;
}

/** The doing of one who owes something: the account, order by order, and a payment, which begins as all of it. */
export function DebtorView({ debtor, onPaid, onAge, onMove }: DebtorViewProps) {
  const { t, language } = useWords();
  const [isPaying, setPaying] = useState(false);
  const { customerId, owed } = debtor;
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  useFormWish({ form: 'payment.new', customerId }, () => setPaying(true));
  const who = debtor.name || debtor.number;
  const outcomes: readonly Outcome[] = [
    { letter: 'P', label: t('owed.pay'), run: () => setPaying(true), isPossible: !isPaying },
    { letter: 'L', label: t('timeline.quickEntry'), run: () => openQuickEntry(customerId), isPossible: !isPaying },
  ];
  useOutcomeKeys(
    [
      ...outcomes,
      ...[null, ...owedAges].map((age, nth) => ({
        letter: String(nth),
        label: age === null ? t('owed.everything') : t(`owed.ages.${age}`),
        run: () => onAge(nth),
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
        {customer !== undefined && <PhonesLine customer={customer} />}
        {isPaying && (
          <div className={classes.form}>
            <PaymentForm
              customerId={customerId}
              payment={null}
              proposed={owed}
              onAdded={(amount, actId) =>
                onPaid(t('owed.paid', { who, sum: amountAndCurrencyText(amount, language) }), actId)
              }
              onClose={() => setPaying(false)}
            />
          </div>
        )}
        <AccountSection customerId={customerId} />
      </WorkItem>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}
