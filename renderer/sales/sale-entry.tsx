import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { SaleFields } from '../../shared/sales/contract.ts';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { isNothingAgreed, termsText } from '../terms/terms-text.ts';
import { typedDay } from '../timeline/day-field.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { type AfterSaving, Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { type EnteredSale, EnteredSales } from './entered-sales.tsx';
import { OverLimit } from './over-limit.tsx';
import { SaleDayAndPurpose } from './sale-day-and-purpose.tsx';
import { addedToOwed, begunSale, readSale } from './sale-draft.ts';
import { SaleLines } from './sale-lines.tsx';
import { SalePayment } from './sale-payment.tsx';
import classes from './sales-dialog.module.css';
import { useAgreedTerms } from './use-agreed-terms.ts';
import { useSaleActs } from './use-sale-acts.ts';

interface SaleEntryProps {
  /** Whose it is; null: chosen in the form. */
  given: number | null;
  edited: { id: number; sale: SaleFields } | null;
  onClose(): void;
}

/** What was bought, and where it stays owed, what was paid of it. */
export function SaleEntry({ given, edited, onClose }: SaleEntryProps) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const newCustomerFrom = useNewCustomerFrom();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const currency = edited?.sale.currency ?? archive?.homeCurrency ?? '';
  /** Takings of a day are entered together: the next sale begins with the day of the last. */
  const [enteredDay, setEnteredDay] = useState<string | null>(null);
  const draft = useDraft(
    { form: edited === null ? 'sale.new' : `sale.${edited.id}`, customerId: given },
    begunSale(edited?.sale ?? null, enteredDay ?? today),
  );
  const { fields, set } = draft;
  const customerId = given ?? fields.customer?.id ?? null;
  const customer = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== null,
  }).data;
  const [entered, setEntered] = useState<readonly EnteredSale[]>([]);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const firstAmount = useRef<HTMLInputElement>(null);

  const typed = typedDay(fields.day, today);
  const day = typed ?? today;
  const agreed = useAgreedTerms(customerId, day);
  const setting = { currency, discountMillionths: agreed?.discountMillionths ?? null, free: agreed?.free ?? '' };
  const read = readSale(fields, { currency, customerId, agreed });
  const { lines, total, isOnAccount, paidMinor, isPaidUnread } = read;
  const agreedBefore = useAgreedTerms(customerId, edited?.sale.day ?? day);
  const before =
    edited === null ? null : readSale(begunSale(edited.sale, day), { currency, customerId, agreed: agreedBefore });
  const end = (): void => {
    draft.end();
    onClose();
  };
  const { add, edit, remove, failure } = useSaleActs({
    name:
      customerId === null ? t('sales.walkIn') : (fields.customer?.name ?? (customer ? customerLabel(customer) : '')),
    total,
    onAdded: (sale, ofDay) => {
      setEntered((before) => [sale, ...before]);
      setIsTried(false);
      setEnteredDay(ofDay);
      draft.end();
    },
    onChanged: end,
  });
  const save = (after: AfterSaving): void => {
    // Enter after the customer, or for someone not known: the amount is next.
    if (given === null && lines?.length === 0 && document.activeElement === customerField(form.current)) {
      firstAmount.current?.focus();
      return;
    }
    setIsTried(true);
    if (lines === null || lines.length === 0 || isPaidUnread || typed == null) return;
    const state = isOnAccount ? ('unpaid' as const) : ('paid' as const);
    const payment = fields.isOnAccount === null ? null : state;
    const said = { customerId, day, boughtFor: fields.boughtFor || null, payment, lines };
    if (edited !== null) {
      edit.mutate({ ...edited.sale, ...said, id: edited.id });
      return;
    }
    add.mutate(
      {
        ...{ ...said, time: null, currency, channel: '', servedBy: '', dueDay: null },
        paid: paidMinor === null || paidMinor === 0 ? null : { amountMinor: paidMinor, method: fields.method },
      },
      {
        onSuccess: () => {
          if (given !== null || after === 'close') onClose();
          else customerField(form.current)?.focus();
        },
      },
    );
  };
  return (
    <>
      <div ref={form}>
        <Form
          label={t(edited === null ? 'sales.title' : 'sales.change')}
          draft={draft}
          onSubmit={save}
          areButtonsAtFoot
          buttons={
            <>
              <SaveOrCancel isSaving={add.isPending || edit.isPending} onCancel={end} />
              {edited !== null && (
                <Button variant="subtle" onClick={() => remove.mutate({ id: edited.id })}>
                  {t('sales.remove')}
                </Button>
              )}
              <strong className={classes.total}>{amountAndCurrencyText(total, language)}</strong>
            </>
          }
        >
          {given === null ? (
            <CustomerPicker
              label={t('sales.customer')}
              hint={t('sales.customerHint')}
              nobody={t('timeline.nobodyFound')}
              value={fields.customer}
              isFocused
              onChange={(picked) => {
                set({ customer: picked });
                if (picked !== null) firstAmount.current?.focus();
              }}
              onNew={(name) => {
                onClose();
                newCustomerFrom(name);
              }}
            />
          ) : (
            customer !== undefined && <bdi className={`personal ${classes.whose}`}>{customerLabel(customer)}</bdi>
          )}
          {agreed !== null && !isNothingAgreed(agreed) && (
            <p className="quiet personal">{t('sales.agreed', { terms: termsText(agreed, words) })}</p>
          )}
          <SaleLines
            lines={fields.lines}
            customerId={customerId}
            setting={setting}
            areChecked={isTried}
            firstAmount={firstAmount}
            onChange={(next) => set({ lines: next })}
          />
          {isTried && lines === null && <p className={classes.problem}>{t('sales.unread')}</p>}
          {isTried && lines?.length === 0 && <p className={classes.problem}>{t('errors.SALE_EMPTY')}</p>}
          <SaleDayAndPurpose fields={fields} onChange={set} />
          {customerId !== null && (
            <SalePayment
              fields={fields}
              isOnAccount={isOnAccount}
              takesPart={edited === null}
              isPartRefused={isTried && isPaidUnread}
              onChange={set}
            />
          )}
          {isOnAccount && customerId !== null && (
            <OverLimit
              customerId={customerId}
              // What was bought and paid since the day of the sale counts too.
              day={day < today ? today : day}
              currency={currency}
              added={addedToOwed(read, before)}
            />
          )}
          {failure !== null && <FailureNotice error={failure} />}
        </Form>
      </div>
      {entered.length > 0 && <EnteredSales entered={entered} currency={currency} />}
    </>
  );
}

/** The first of the form, where the customer is chosen in it. */
function customerField(form: HTMLElement | null): HTMLInputElement | null {
  return form?.querySelector('input') ?? null;
}
