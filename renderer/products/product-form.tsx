import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longest } from '../../shared/longest.ts';
import { type Money, moneyToDecimalText } from '../../shared/money.ts';
import type { Product } from '../../shared/products/contract.ts';
import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';

const longestAmount = 30;

const nothingSaid = { name: '', code: '', category: '', price: null, cost: null };

interface ProductFormProps {
  /** Null: one that is added. */
  product: Product | null;
  onAdded?(id: number): void;
}

/** What is said of a product; a blank price or cost is not known. */
export function ProductForm({ product, onAdded }: ProductFormProps) {
  const { t } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const currency = archive?.homeCurrency ?? '';
  const amountOf = (money: Money | null): string => (money === null ? '' : moneyToDecimalText(money));
  const { name, code, category, price, cost } = product ?? nothingSaid;
  const draft = useDraft(
    { form: `product.${product?.id ?? 'new'}`, customerId: null },
    { name, code, category, price: amountOf(price), cost: amountOf(cost) },
  );
  const { fields, set } = draft;
  const [isTried, setIsTried] = useState(false);
  const save = useMutation(
    operations.products.edit.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('products.saved'), actId);
        draft.end();
        setIsTried(false);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const add = useMutation(
    operations.products.add.mutationOptions({
      onSuccess: ({ id, actId }) => {
        if (actId !== null) showActDone(t('products.added'), actId);
        draft.end();
        onAdded?.(id);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const minorOf = (typed: string): number | null => readTypedAmount(typed, currency);
  const isUnread = (typed: string): boolean =>
    typed.trim() !== '' && (minorOf(typed) === null || Number(minorOf(typed)) < 0);
  const moneyOf = (typed: string): Money | null => {
    const minor = minorOf(typed);
    return minor === null ? null : { minor, currency };
  };
  const submit = (): void => {
    setIsTried(true);
    if (isUnread(fields.price) || isUnread(fields.cost)) return;
    const said = { ...fields, price: moneyOf(fields.price), cost: moneyOf(fields.cost) };
    if (product === null) add.mutate(said);
    else save.mutate({ id: product.id, change: said });
  };
  const amountInput = (field: 'price' | 'cost', description?: string) => (
    <TextInput
      label={t(`products.${field}`, { currency })}
      {...(description === undefined ? {} : { description })}
      inputMode="decimal"
      maxLength={longestAmount}
      error={isTried && isUnread(fields[field]) && t('products.amountUnread')}
      value={fields[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Form
      label={product === null ? t('products.add') : t('products.change')}
      draft={draft}
      onSubmit={submit}
      buttons={
        <Button type="submit" disabled={!draft.isTyped} loading={save.isPending || add.isPending}>
          {t('page.save')}
        </Button>
      }
    >
      <TextInput
        label={t('products.name')}
        maxLength={longest.product}
        value={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('products.number')}
        maxLength={longest.product}
        value={fields.code}
        onChange={(event) => set({ code: event.currentTarget.value })}
      />
      <TextInput
        label={t('products.category')}
        maxLength={longest.product}
        value={fields.category}
        onChange={(event) => set({ category: event.currentTarget.value })}
      />
      {amountInput('price')}
      {amountInput('cost', t('products.costHint'))}
      {(save.error ?? add.error) !== null && <FailureNotice error={save.error ?? add.error} />}
    </Form>
  );
}
