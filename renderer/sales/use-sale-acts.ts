import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import type { EnteredSale } from './entered-sales.tsx';

interface SaleActsProps {
  /** Whose the sale is, and what it comes to. */
  name: string;
  total: EnteredSale['total'];
  /** A new one is written. */
  onAdded(sale: EnteredSale, day: string): void;
  /** The one that was changed is written, or removed. */
  onChanged(): void;
}

/** Adds, changes and removes a sale, each with its notice and undo. */
export function useSaleActs({ name, total, onAdded, onChanged }: SaleActsProps) {
  const { t, language } = useWords();
  const add = useMutation(
    operations.sales.add.mutationOptions({
      onSuccess: ({ id, actId }, { day }) => {
        const sum = amountAndCurrencyText(total, language);
        if (actId !== null) showActDone(t('sales.added', { name, sum }), actId);
        onAdded({ id, name, total }, day);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      onChanged();
    },
    meta: { isErrorShownInPlace: true },
  });
  const edit = useMutation(operations.sales.edit.mutationOptions(done(t('sales.changed'))));
  const remove = useMutation(operations.sales.remove.mutationOptions(done(t('sales.removed'))));
  return { add, edit, remove, failure: add.error ?? edit.error ?? remove.error };
}
