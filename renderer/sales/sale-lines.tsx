import { ActionIcon, Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { longest } from '../../shared/longest.ts';
import type { Goods } from '../../shared/sales/contract.ts';
import {
  changedLine,
  emptySaleLine,
  isBlankLine,
  type PriceSetting,
  type TypedSaleLine,
  unreadPartOf,
} from '../../shared/sales/typed-sale.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { CloseIcon } from '../ui/icons.tsx';
import classes from './sale-lines.module.css';

interface SaleLinesProps {
  lines: readonly TypedSaleLine[];
  customerId: number | null;
  setting: PriceSetting;
  /** Unread parts are marked once saving was tried. */
  areChecked: boolean;
  /** Where the amount of the first line is typed. */
  firstAmount: RefObject<HTMLInputElement | null>;
  onChange(lines: TypedSaleLine[]): void;
}

/** What was bought, line by line; there is always a blank one at the end. */
export function SaleLines({ lines, customerId, setting, areChecked, firstAmount, onChange }: SaleLinesProps) {
  const { t } = useWords();
  const shown = withBlankLine(lines);
  const change = (place: number, part: Partial<TypedSaleLine>): void => {
    const next = shown.map((line, at) => (at === place ? changedLine(line, part, setting) : line));
    onChange(next.filter((line, at) => at < next.length - 1 || !isBlankLine(line)));
  };
  return (
    <table className={classes.lines} aria-label={t('sales.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('sales.product')}</th>
          <th scope="col">{t('sales.quantity')}</th>
          <th scope="col">{t('sales.amount', { currency: setting.currency })}</th>
          <th scope="col">{t('sales.isReturn')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shown.map((line, place) => {
          const unread = areChecked ? unreadPartOf(line, setting.currency) : null;
          const nameOf = (name: string): string => t('sales.ofLine', { name, line: place + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone.
            <tr key={place}>
              <td>
                <ProductInput
                  label={nameOf(t('sales.product'))}
                  isFirst={place === 0}
                  line={line}
                  customerId={customerId}
                  currency={setting.currency}
                  onChange={(part) => change(place, part)}
                />
              </td>
              <td>
                <TextInput
                  aria-label={nameOf(t('sales.quantity'))}
                  inputMode="decimal"
                  placeholder="1"
                  maxLength={20}
                  error={unread === 'quantity'}
                  value={line.quantity}
                  onChange={(event) => change(place, { quantity: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={nameOf(t('sales.amount', { currency: setting.currency }))}
                  inputMode="decimal"
                  maxLength={30}
                  {...(place === 0 ? { ref: firstAmount } : {})}
                  error={unread === 'amount'}
                  value={line.amount}
                  onChange={(event) => change(place, { amount: event.currentTarget.value })}
                />
              </td>
              <td className={classes.check}>
                <Checkbox
                  aria-label={nameOf(t('sales.isReturn'))}
                  checked={line.isReturn}
                  onChange={(event) => change(place, { isReturn: event.currentTarget.checked })}
                />
              </td>
              <td>
                {!isBlankLine(line) && (
                  <ActionIcon
                    size={24}
                    aria-label={nameOf(t('sales.removeLine'))}
                    title={t('sales.removeLine')}
                    onClick={() => onChange(lines.filter((_, at) => at !== place))}
                  >
                    <CloseIcon size={12} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function withBlankLine(lines: readonly TypedSaleLine[]): readonly TypedSaleLine[] {
  const last = lines.at(-1);
  return last === undefined || !isBlankLine(last) ? [...lines, emptySaleLine] : lines;
}

interface ProductInputProps {
  label: string;
  isFirst: boolean;
  line: TypedSaleLine;
  customerId: number | null;
  currency: string;
  onChange(part: Partial<TypedSaleLine>): void;
}

/** Goods by their names: first what the customer buys; another name is new goods. */
function ProductInput({ label, isFirst, line, customerId, currency, onChange }: ProductInputProps) {
  const { data } = useQuery(
    operations.sales.goods.queryOptions({
      input: { customerId, text: line.product, currency },
      placeholderData: keepPreviousData,
    }),
  );
  const goods = data?.goods ?? [];
  const choose = (product: string): void => {
    const known: Goods | undefined = goods.find(({ name }) => name === product);
    onChange({ product, unitPriceMillionths: known?.unitPriceMillionths ?? null });
  };
  return (
    <Autocomplete
      aria-label={label}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      comboboxProps={clearOfButtons}
      // The engine has looked already.
      filter={({ options }) => options}
      data={goods.map(({ name }) => name)}
      maxLength={longest.product}
      value={line.product}
      onChange={choose}
    />
  );
}
