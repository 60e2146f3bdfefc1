import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '../../shared/products/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './product-panel.module.css';

const mostOffered = 20;

/** Another spelling of the same product, found by its name, becomes this one. */
export function MergeProduct({ product }: { product: Product }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const { data } = useQuery(
    operations.products.list.queryOptions({ input: { text: typed.trim(), limit: mostOffered + 1 } }),
  );
  const merge = useMutation(
    operations.products.merge.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('products.merged'), actId);
        setTyped('');
        setOtherId(null);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const offered = (data?.rows ?? []).filter(({ id }) => id !== product.id).slice(0, mostOffered);
  return (
    <section className={classes.part} aria-labelledby="merge-product">
      <h3 id="merge-product">{t('products.merge')}</h3>
      <p className="quiet">{t('products.mergeHow')}</p>
      <Form
        label={t('products.merge')}
        draft="nothingTyped"
        onSubmit={() => {
          if (otherId !== null) merge.mutate({ winnerId: product.id, loserIds: [Number(otherId)] });
        }}
        buttons={
          <Button type="submit" variant="default" disabled={otherId === null} loading={merge.isPending}>
            {t('products.mergeNow')}
          </Button>
        }
      >
        <Select
          label={t('products.mergeWith')}
          searchable
          clearable
          comboboxProps={clearOfButtons}
          data={offered.map(({ id, name, code }) => ({
            value: String(id),
            label: [name, code].filter((part) => part !== '').join(' · '),
          }))}
          // The engine has found them already.
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={otherId}
          onChange={setOtherId}
        />
        {merge.error !== null && <FailureNotice error={merge.error} />}
      </Form>
    </section>
  );
}
