import { SegmentedControl, TextInput } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { PaymentMethodInput } from '../payments/payment-method-input.tsx';
import type { SaleDraft } from './sale-draft.ts';
import classes from './sales-dialog.module.css';

interface SalePaymentProps {
  fields: SaleDraft;
  isOnAccount: boolean;
  /** A part may be paid with a new sale; later parts are payments of their own. */
  takesPart: boolean;
  isPartRefused: boolean;
  onChange(change: Partial<SaleDraft>): void;
}

/** Whether a sale is paid at once or stays owed, and what was paid of it. */
export function SalePayment({ fields, isOnAccount, takesPart, isPartRefused, onChange }: SalePaymentProps) {
  const { t } = useWords();
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.label}>{t('sales.payment')}</div>
        <SegmentedControl
          aria-label={t('sales.payment')}
          value={isOnAccount ? 'unpaid' : 'paid'}
          onChange={(value) => onChange({ isOnAccount: value === 'unpaid' })}
          data={[
            { value: 'paid', label: t('sales.paidNow') },
            { value: 'unpaid', label: t('sales.onAccount') },
          ]}
        />
      </div>
      {isOnAccount && takesPart && (
        <>
          <TextInput
            label={t('sales.paidPart')}
            inputMode="decimal"
            maxLength={30}
            error={isPartRefused}
            value={fields.paid}
            onChange={(event) => onChange({ paid: event.currentTarget.value })}
          />
          <PaymentMethodInput value={fields.method} onChange={(method) => onChange({ method })} />
        </>
      )}
    </div>
  );
}
