import { Button, MultiSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mostProductsMerged, type Product } from '../../shared/products/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './product-panel.module.css';

const mostOffered = 20;

interface Option {
  value: string;
  label: string;
}

function optionOf({ id, name, code }: Product): Option {
  return { value: String(id), label: [name, code].filter((part) => part !== '').join(' · ') };
}

/** Other spellings of the same product, found by their names, become this one. */
export function MergeProduct({ product }: { product: Product }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [others, setOthers] = useState<readonly Option[]>([]);
  const { data } = useQuery(
    operations.products.list.queryOptions({ input: { text: typed.trim(), limit: mostOffered + 1 } }),
  );
  const merge = useMutation(
    operations.products.merge.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('products.merged'), actId);
        setTyped('');
        setOthers([]);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const found = (data?.rows ?? [])
    .filter(({ id }) => id !== product.id)
    .slice(0, mostOffered)
    .map(optionOf);
  const offered = [...others, ...found.filter(({ value }) => !others.some((other) => other.value === value))];
  return (
    <section className={classes.part} aria-labelledby="merge-product">
      <h3 id="merge-product">{t('products.merge')}</h3>
      <p className="quiet">{t('products.mergeHow')}</p>
      <Form
        label={t('products.merge')}
        draft="nothingTyped"
        onSubmit={() => {
          merge.mutate({ winnerId: product.id, loserIds: others.map(({ value }) => Number(value)) });
        }}
        buttons={
          <Button type="submit" variant="default" disabled={others.length === 0} loading={merge.isPending}>
            {t('products.mergeNow')}
          </Button>
        }
      >
        <MultiSelect
          label={t('products.mergeWith')}
          searchable
          clearable
          comboboxProps={clearOfButtons}
          data={offered}
          maxValues={mostProductsMerged}
          // The engine has found them already.
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={others.map(({ value }) => value)}
          onChange={(values) => setOthers(offered.filter(({ value }) => values.includes(value)))}
        />
        {merge.error !== null && <FailureNotice error={merge.error} />}
      </Form>
    </section>
  );
}
