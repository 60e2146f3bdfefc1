import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useEditedEntry } from '../drafts/use-edited-entry.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { PaymentForm } from './payment-form.tsx';
import { paymentMethodText } from './payment-method-input.tsx';

const shownAtFirst = 8;

/** What a customer paid of what they owed, the latest first. */
export function PaymentsSection({ customerId, isReadOnly }: { customerId: number; isReadOnly: boolean }) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const { data } = useQuery(operations.payments.list.queryOptions({ input: { customerId } }));
  const [isAllShown, setIsAllShown] = useState(false);
  const [edited, setEdited] = useEditedEntry({ form: 'payment.', customerId });
  if (data === undefined) return null;
  const close = (): void => setEdited(null);
  const shown = isAllShown ? data.payments : data.payments.slice(0, shownAtFirst);
  return (
    <section className={classes.section} aria-labelledby="payments">
      <ListHeading
        level={3}
        id="payments"
        title={t('payments.title')}
        add={t('payments.add')}
        onAdd={isReadOnly ? undefined : () => setEdited('new')}
      />
      {edited === 'new' && <PaymentForm customerId={customerId} payment={null} onClose={close} />}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((payment) => (
            <li key={payment.id} className={classes.entry}>
              {edited === payment.id ? (
                <PaymentForm customerId={customerId} payment={payment} onClose={close} />
              ) : (
                <button
                  {...focusKeyProps(`payment-${payment.id}`)}
                  type="button"
                  className={classes.open}
                  title={t('payments.change')}
                  disabled={isReadOnly}
                  onClick={() => setEdited(payment.id)}
                >
                  <span className="quiet">{days.text(payment.day)}</span>{' '}
                  {amountAndCurrencyText(payment.amount, language)}{' '}
                  <span className="quiet">
                    {[paymentMethodText(payment.method, words), payment.note].filter((part) => part !== '').join(' · ')}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < data.payments.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setIsAllShown(true)}>
          {t('payments.more', { count: data.payments.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
