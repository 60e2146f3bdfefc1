import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longest } from '../../shared/longest.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import type { Terms } from '../../shared/terms/contract.ts';
import { mostDaysToPay } from '../../shared/terms/most-days-to-pay.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';

interface TermsFormProps {
  customerId: number;
  /** Those that are changed, or from which new ones begin. */
  terms: Terms | null;
  isNew: boolean;
  onClose(): void;
}

const millionthsOfPercent = 10_000;

/** What is agreed with a customer from a day on; what is left blank is not agreed. */
export function TermsForm({ customerId, terms, isNew, onClose }: TermsFormProps) {
  const { t } = useWords();
  const today = useToday();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const currency = archive?.homeCurrency ?? '';
  const discount = terms?.discountMillionths ?? null;
  const draft = useDraft(
    { form: isNew ? 'terms.new' : `terms.${terms?.id ?? 0}`, customerId },
    {
      fromDay: isNew ? today : (terms?.fromDay ?? today),
      daysToPay: terms?.daysToPay?.toString() ?? '',
      limit: terms?.limit == null ? '' : moneyToDecimalText(terms.limit),
      discountPercent: discount === null ? '' : String(discount / millionthsOfPercent),
      free: terms?.free ?? '',
    },
  );
  const { fields, set } = draft;
  const [isTried, setIsTried] = useState(false);
  const limitMinor = readTypedAmount(fields.limit, currency);
  const isLimitUnread = fields.limit.trim() !== '' && (limitMinor === null || limitMinor < 0);
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
  const save = useMutation(operations.terms.set.mutationOptions(done(t('terms.saved'))));
  const remove = useMutation(operations.terms.remove.mutationOptions(done(t('terms.removed'))));
  const submit = (): void => {
    setIsTried(true);
    const fromDay = typedDay(fields.fromDay, today);
    if (fromDay == null || isLimitUnread) return;
    save.mutate({
      customerId,
      fromDay,
      daysToPay: numberOf(fields.daysToPay),
      limit: limitMinor === null ? null : { minor: limitMinor, currency },
      discountMillionths:
        numberOf(fields.discountPercent) === null
          ? null
          : Math.round((numberOf(fields.discountPercent) ?? 0) * millionthsOfPercent),
      free: fields.free,
    });
  };
  return (
    <EntryForm
      label={t(isNew ? 'terms.add' : 'terms.change')}
      draft={draft}
      isSaving={save.isPending}
      error={save.error ?? remove.error}
      removeLabel={t('terms.remove')}
      onSave={submit}
      onClose={onClose}
      onCancel={giveUp}
      {...(isNew || terms === null ? {} : { onRemove: () => remove.mutate({ id: terms.id }) })}
    >
      {isNew && <DayField label={t('terms.fromDay')} value={fields.fromDay} onChange={(fromDay) => set({ fromDay })} />}
      <NumberInput
        label={t('terms.daysToPay')}
        description={t('terms.daysToPayHint')}
        autoFocus
        min={0}
        max={mostDaysToPay}
        allowDecimal={false}
        value={fields.daysToPay}
        onChange={(value) => set({ daysToPay: String(value) })}
      />
      <TextInput
        label={t('terms.limit', { currency })}
        inputMode="decimal"
        maxLength={30}
        error={isTried && isLimitUnread && t('sales.unread')}
        value={fields.limit}
        onChange={(event) => set({ limit: event.currentTarget.value })}
      />
      <NumberInput
        label={t('terms.discount')}
        description={t('terms.discountHint')}
        min={0}
        max={100}
        decimalScale={2}
        value={fields.discountPercent}
        onChange={(value) => set({ discountPercent: String(value) })}
      />
      <Textarea
        label={t('terms.free')}
        placeholder={t('terms.freeHint')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={longest.preference}
        value={fields.free}
        onChange={(event) => set({ free: event.currentTarget.value })}
      />
    </EntryForm>
  );
}

function numberOf(typed: string): number | null {
  const text = typed.trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}
