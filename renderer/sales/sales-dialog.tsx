import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { Money } from '../../shared/money.ts';
import { termsOn } from '../../shared/owed/terms-on.ts';
import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import { type BoughtFor, boughtFor } from '../../shared/sales/bought-for.ts';
import type { SaleFields } from '../../shared/sales/contract.ts';
import { readSaleLines, type TypedSaleLine, totalOfLines, typedLine } from '../../shared/sales/typed-sale.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { PaymentMethodInput } from '../payments/payment-method-input.tsx';
import { isNothingAgreed, termsText } from '../terms/terms-text.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { type AfterSaving, Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { SaleLines } from './sale-lines.tsx';
import classes from './sales-dialog.module.css';

interface SalesDialogProps {
  /** Null: chosen for each sale, or no one known. */
  customerId: number | null;
  /** The one that is changed; null: new ones. */
  saleId: number | null;
  onClose(): void;
}

interface Entered {
  id: number;
  name: string;
  total: Money;
}

/** Sales one after the other, or one that was typed before. */
export function SalesDialog({ customerId, saleId, onClose }: SalesDialogProps) {
  const { t } = useWords();
  const sale = useQuery({
    ...operations.sales.get.queryOptions({ input: { id: saleId ?? 0 } }),
    enabled: saleId !== null,
  });
  return (
    <Dialog title={t(saleId === null ? 'sales.title' : 'sales.change')} size={640} yOffset="12vh" onClose={onClose}>
      {sale.error !== null && <FailureNotice error={sale.error} />}
      {saleId === null && <SaleEntry given={customerId} edited={null} onClose={onClose} />}
      {saleId !== null && sale.data !== undefined && (
        <SaleEntry given={sale.data.customerId} edited={{ id: saleId, sale: sale.data }} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface SaleEntryProps {
  /** Whose it is; null: chosen in the form. */
  given: number | null;
  edited: { id: number; sale: SaleFields } | null;
  onClose(): void;
}

/** What was bought, and where it stays owed, what was paid of it. */
function SaleEntry({ given, edited, onClose }: SaleEntryProps) {
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
    {
      customer: null as PickedCustomer | null,
      day: edited?.sale.day ?? enteredDay ?? today,
      lines: edited?.sale.lines.map((line) => typedLine(line, edited.sale.currency)) ?? [],
      boughtFor: (edited?.sale.boughtFor ?? '') as BoughtFor | '',
      isOnAccount: edited === null || edited.sale.payment === null ? null : edited.sale.payment === 'unpaid',
      paid: '',
      method: '',
    },
  );
  const { fields, set } = draft;
  const customerId = given ?? fields.customer?.id ?? null;
  const customer = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== null,
  }).data;
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const firstAmount = useRef<HTMLInputElement>(null);

  const typed = typedDay(fields.day, today);
  const day = typed ?? today;
  const agreed = useAgreedTerms(customerId, day);
  const setting = { currency, discountMillionths: agreed?.discountMillionths ?? null, free: agreed?.free ?? '' };
  const lines = readSaleLines(fields.lines, currency);
  const total = { minor: totalOfLines(lines ?? []), currency };
  const isOnAccount = customerId !== null && (fields.isOnAccount ?? (agreed?.daysToPay ?? null) !== null);
  const paidMinor = isOnAccount ? readTypedAmount(fields.paid, currency) : null;
  const isPaidUnread = isOnAccount && fields.paid.trim() !== '' && (paidMinor === null || paidMinor < 0);

  const add = useMutation(
    operations.sales.add.mutationOptions({
      onSuccess: ({ id, actId }, { day: said }) => {
        const name = customer === undefined ? t('sales.walkIn') : customerLabel(customer);
        const sum = amountAndCurrencyText(total, language);
        if (actId !== null) showActDone(t('sales.added', { name, sum }), actId);
        setEntered((before) => [{ id, name, total }, ...before]);
        setIsTried(false);
        setEnteredDay(said);
        draft.end();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const sayDone = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      draft.end();
      onClose();
    },
    meta: { isErrorShownInPlace: true },
  });
  const edit = useMutation(operations.sales.edit.mutationOptions(sayDone(t('sales.changed'))));
  const remove = useMutation(operations.sales.remove.mutationOptions(sayDone(t('sales.removed'))));
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
    if (edited !== null) {
      const said = { customerId, day, boughtFor: fields.boughtFor || null, payment, lines };
      edit.mutate({ ...edited.sale, ...said, id: edited.id });
      return;
    }
    add.mutate(
      {
        ...{ customerId, day, time: null, currency, channel: '', servedBy: '', boughtFor: fields.boughtFor || null },
        ...{ payment, dueDay: null, lines },
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
  const failure = add.error ?? edit.error ?? remove.error;
  const change = (next: TypedSaleLine[]): void => set({ lines: next });
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
              <Button type="submit" loading={add.isPending || edit.isPending}>
                {t('page.save')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  draft.end();
                  onClose();
                }}
              >
                {t('page.cancel')}
              </Button>
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
              onNew={(typed) => {
                onClose();
                newCustomerFrom(typed);
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
            onChange={change}
          />
          {isTried && lines === null && <p className={classes.problem}>{t('sales.unread')}</p>}
          {isTried && lines?.length === 0 && <p className={classes.problem}>{t('errors.SALE_EMPTY')}</p>}
          <div className={classes.row}>
            <DayField label={t('sales.day')} value={fields.day} onChange={(typed) => set({ day: typed })} />
            <div>
              <div className={classes.label}>{t('sales.boughtFor')}</div>
              <SegmentedControl
                aria-label={t('sales.boughtFor')}
                value={fields.boughtFor}
                onChange={(value) => set({ boughtFor: boughtFor.find((one) => one === value) ?? '' })}
                data={[
                  { value: '', label: t('sales.notSaid') },
                  ...boughtFor.map((one) => ({ value: one, label: t(`history.codes.${one}`) })),
                ]}
              />
            </div>
          </div>
          {customerId !== null && (
            <div className={classes.row}>
              <div>
                <div className={classes.label}>{t('sales.payment')}</div>
                <SegmentedControl
                  aria-label={t('sales.payment')}
                  value={isOnAccount ? 'unpaid' : 'paid'}
                  onChange={(value) => set({ isOnAccount: value === 'unpaid' })}
                  data={[
                    { value: 'paid', label: t('sales.paidNow') },
                    { value: 'unpaid', label: t('sales.onAccount') },
                  ]}
                />
              </div>
              {isOnAccount && edited === null && (
                <>
                  <TextInput
                    label={t('sales.paidPart')}
                    inputMode="decimal"
                    maxLength={30}
                    error={isTried && isPaidUnread}
                    value={fields.paid}
                    onChange={(event) => set({ paid: event.currentTarget.value })}
                  />
                  <PaymentMethodInput value={fields.method} onChange={(method) => set({ method })} />
                </>
              )}
            </div>
          )}
          {isOnAccount && edited === null && (
            <OverLimit customerId={customerId} day={day} currency={currency} added={total.minor - (paidMinor ?? 0)} />
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

function useAgreedTerms(customerId: number | null, day: string) {
  const { data } = useQuery({
    ...operations.terms.list.queryOptions({ input: { customerId: customerId ?? 0 } }),
    enabled: customerId !== null,
  });
  return customerId === null ? null : termsOn(data?.terms ?? [], day);
}

interface OverLimitProps {
  customerId: number;
  day: string;
  currency: string;
  /** Minor units that stay owed. */
  added: number;
}

/** Said before the sale is saved: with it more is owed than was agreed. */
function OverLimit({ customerId, day, currency, added }: OverLimitProps) {
  const { t, language } = useWords();
  const agreed = useAgreedTerms(customerId, day);
  const { data } = useQuery(operations.owed.ofCustomer.queryOptions({ input: { customerId, on: day } }));
  const limit = agreed?.limit ?? null;
  if (limit === null || data === undefined) return null;
  const account = data.accounts.find(({ owed }) => owed.currency === currency);
  const owed = Math.max(0, (account?.owed.minor ?? 0) + added - (account?.inFavour.minor ?? 0));
  if (owed <= limit.minor) return null;
  return (
    <p className={classes.problem} role="status">
      {t('sales.overLimit', {
        owed: amountAndCurrencyText({ minor: owed, currency }, language),
        limit: amountAndCurrencyText(limit, language),
      })}
    </p>
  );
}

/** What was entered since the dialog was opened, with its sum: to be compared with the till. */
function EnteredSales({ entered, currency }: { entered: readonly Entered[]; currency: string }) {
  const { t, language } = useWords();
  const sum = { minor: entered.reduce((minor, { total }) => minor + total.minor, 0), currency };
  return (
    <section className={classes.entered} aria-label={t('sales.entered')}>
      <div className={classes.sum}>
        <span className="quiet">{t('sales.enteredCount', { count: entered.length })}</span>
        <strong>{amountAndCurrencyText(sum, language)}</strong>
      </div>
      <ul className="plain-list">
        {entered.map(({ id, name, total }) => (
          <li key={id} className={classes.sum}>
            <bdi className="personal">{name}</bdi>
            <span>{amountAndCurrencyText(total, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
