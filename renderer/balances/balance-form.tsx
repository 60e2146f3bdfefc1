import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { balanceDecimalText, readBalanceChange } from '../../shared/balances/balance-amount.ts';
import type { BalanceEntry, BalanceUnit } from '../../shared/balances/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';

interface BalanceFormProps {
  entry: BalanceEntry;
  unit: BalanceUnit;
  onClose(): void;
}

/** One entry of a balance: how many, when, for what. */
export function BalanceForm({ entry, unit, onClose }: BalanceFormProps) {
  const { t } = useWords();
  const today = useToday();
  const { id, customerId } = entry;
  const draft = useDraft(
    { form: `balance.${id}`, customerId },
    {
      amount: balanceDecimalText(entry.amountMillionths, unit.decimals),
      day: entry.day,
      reason: entry.reason,
    },
  );
  const { fields, set } = draft;
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
  const edit = useMutation(operations.balances.edit.mutationOptions(done(t('balances.saved'))));
  const remove = useMutation(operations.balances.remove.mutationOptions(done(t('balances.removed'))));
  const change = readBalanceChange(fields.amount);
  const isAmountUnread = change === null || change.reason !== '';
  const save = (): void => {
    const day = typedDay(fields.day, today);
    if (day == null || isAmountUnread) return;
    edit.mutate({ id, change: { day, amountMillionths: change.amountMillionths, reason: fields.reason } });
  };
  return (
    <EntryForm
      label={t('balances.change')}
      draft={draft}
      isSaving={edit.isPending}
      error={edit.error ?? remove.error}
      removeLabel={t('balances.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      onRemove={() => remove.mutate({ id })}
    >
      <TextInput
        label={t('balances.amount')}
        error={isAmountUnread && t('balances.amountUnread')}
        maxLength={60}
        autoFocus
        value={fields.amount}
        onChange={(event) => set({ amount: event.currentTarget.value })}
      />
      <DayField label={t('balances.day')} value={fields.day} onChange={(day) => set({ day })} />
      <TextInput
        label={t('balances.reason')}
        maxLength={longest.preference}
        value={fields.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
