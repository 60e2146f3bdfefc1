import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longest } from '../../shared/longest.ts';
import { type Money, moneyToDecimalText } from '../../shared/money.ts';
import type { Payment } from '../../shared/payments/contract.ts';
import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';
import { PaymentMethodInput } from './payment-method-input.tsx';

interface PaymentFormProps {
  customerId: number;
  /** Null for a new one. */
  payment: Payment | null;
  /** What a new one begins with, instead of a blank amount in the home currency. */
  proposed?: Money;
  onAdded?(amount: Money, actId: number | null): void;
  onClose(): void;
}

/** What a customer paid of what they owe, when and how. */
export function PaymentForm({ customerId, payment, proposed, onAdded, onClose }: PaymentFormProps) {
  const { t } = useWords();
  const today = useToday();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: account } = useQuery(operations.owed.ofCustomer.queryOptions({ input: { customerId } }));
  const begun = payment?.amount ?? proposed;
  const draft = useDraft(
    { form: payment === null ? 'payment.new' : `payment.${payment.id}`, customerId },
    {
      amount: begun === undefined ? '' : moneyToDecimalText(begun),
      /** '': the home currency. */
      currency: begun?.currency ?? '',
      day: payment?.day ?? today,
      method: payment?.method ?? '',
      note: payment?.note ?? '',
    },
  );
  const { fields, set } = draft;
  const currency = fields.currency || (archive?.homeCurrency ?? '');
  const owed = account?.accounts.find((each) => each.owed.currency === currency)?.owed;
  const [isTried, setIsTried] = useState(false);
  const minor = readTypedAmount(fields.amount, currency);
  const isUnread = minor === null || minor <= 0;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(
    operations.payments.add.mutationOptions({
      onSuccess: ({ actId }, { amount }) => {
        onAdded?.(amount, actId);
        if (actId !== null) showActDone(t('payments.added'), actId);
        giveUp();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const edit = useMutation(operations.payments.edit.mutationOptions(done(t('payments.saved'))));
  const remove = useMutation(operations.payments.remove.mutationOptions(done(t('payments.removed'))));
  const save = (): void => {
    setIsTried(true);
    const day = typedDay(fields.day, today);
    if (day == null || isUnread) return;
    const said = { day, amount: { minor, currency }, method: fields.method, note: fields.note };
    if (payment === null) add.mutate({ customerId, ...said });
    else edit.mutate({ id: payment.id, change: said });
  };
  return (
    <EntryForm
      label={t(payment === null ? 'payments.add' : 'payments.change')}
      draft={draft}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('payments.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(payment === null ? {} : { onRemove: () => remove.mutate({ id: payment.id }) })}
    >
      <div className={classes.columns}>
        <TextInput
          label={t('payments.amount', { currency })}
          inputMode="decimal"
          autoFocus
          maxLength={30}
          {...(owed === undefined || owed.minor === 0 ? {} : { placeholder: moneyToDecimalText(owed) })}
          error={isTried && isUnread && t('errors.AMOUNT_NOT_ABOVE_ZERO')}
          value={fields.amount}
          // What is proposed is typed over.
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={(event) => set({ amount: event.currentTarget.value })}
        />
        <DayField label={t('payments.day')} value={fields.day} onChange={(day) => set({ day })} />
      </div>
      <div className={classes.columns}>
        <PaymentMethodInput value={fields.method} onChange={(method) => set({ method })} />
        <TextInput
          label={t('payments.note')}
          maxLength={longest.preference}
          value={fields.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
    </EntryForm>
  );
}
