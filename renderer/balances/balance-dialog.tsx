import { Autocomplete, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readBalanceChange } from '../../shared/balances/balance-amount.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { balanceChangeText, balanceText } from './balance-text.ts';
import classes from './balances.module.css';

interface BalanceDialogProps {
  /** Null: to be chosen. */
  customerId: number | null;
  onClose(): void;
}

/** So many units stand side by side; of more one is chosen from a list. */
const mostSideBySide = 4;

/** Adds to a balance, or takes from it, in one line: "+5", "-10 free coffee". What is then left stands below. */
export function BalanceDialog({ customerId: given, onClose }: BalanceDialogProps) {
  const { t, language } = useWords();
  const newCustomerFrom = useNewCustomerFrom();
  const draft = useDraft(
    { form: 'balance.new', customerId: given },
    { customer: null as PickedCustomer | null, unit: '', typed: '' },
  );
  const { fields, set } = draft;
  const customerId = given ?? fields.customer?.id ?? null;
  const ofCustomer = { input: { customerId: customerId ?? 0 } };
  const isKnown = customerId !== null;
  const { data: customer } = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: isKnown,
  });
  const { data: found } = useQuery({ ...operations.balances.ofCustomer.queryOptions(ofCustomer), enabled: isKnown });
  const { data: known } = useQuery(operations.balances.units.queryOptions());
  const [isTried, setIsTried] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isKnown) line.current?.focus();
  }, [isKnown]);

  const units = known?.units ?? [];
  const balances = found?.balances ?? [];
  const unitName = fields.unit || (balances[0]?.unit.name ?? units[0]?.name ?? t('balances.firstUnit'));
  const unit = units.find(({ name }) => name === unitName) ?? { name: unitName, decimals: 0 };
  const now = balances.find((balance) => balance.unit.name === unit.name)?.totalMillionths ?? 0;
  const change = readBalanceChange(fields.typed);
  const name = customer === undefined ? '' : customerLabel(customer);
  const add = useMutation(
    operations.balances.add.mutationOptions({
      onSuccess: ({ actId, balance }, added) => {
        const values = {
          name,
          change: balanceChangeText(added.amountMillionths, balance.unit, language),
          amount: balanceText(balance.totalMillionths, balance.unit, language),
        };
        if (actId !== null) showActDone(t('balances.added', values), actId);
        draft.end();
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    setIsTried(true);
    if (customerId !== null && change !== null && !add.isPending) {
      add.mutate({ customerId, unit: unitName, ...change });
    }
  };
  const isEmpty = fields.typed.trim() === '';
  return (
    <Dialog title={t('balances.menu')} size={520} yOffset="20vh" onClose={onClose}>
      <Form
        label={t('balances.add')}
        draft={draft}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" loading={add.isPending} disabled={customerId === null || isEmpty}>
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
          </>
        }
      >
        {given === null ? (
          <CustomerPicker
            label={t('timeline.forWhom')}
            hint={t('timeline.forWhomHint')}
            nobody={t('timeline.nobodyFound')}
            value={fields.customer}
            isFocused
            onChange={(picked) => set({ customer: picked })}
            onNew={(typed) => {
              onClose();
              newCustomerFrom(typed);
            }}
          />
        ) : (
          <bdi className={`personal ${classes.who}`}>{name}</bdi>
        )}
        {units.length > 1 && units.length <= mostSideBySide && (
          <SegmentedControl
            aria-label={t('balances.unit')}
            data={units.map((one) => one.name)}
            value={unitName}
            onChange={(chosen) => {
              set({ unit: chosen });
              line.current?.focus();
            }}
          />
        )}
        {(units.length === 0 || units.length > mostSideBySide) && (
          <Autocomplete
            label={t('balances.unit')}
            placeholder={t('balances.unitHint')}
            data={units.map((one) => one.name)}
            maxLength={longest.ownFieldName}
            value={fields.unit === '' ? unitName : fields.unit}
            onChange={(typed) => set({ unit: typed })}
          />
        )}
        <TextInput
          ref={line}
          label={t('balances.line')}
          placeholder={t('balances.lineHint')}
          autoComplete="off"
          maxLength={longest.preference}
          data-autofocus={given !== null || undefined}
          value={fields.typed}
          onChange={(event) => set({ typed: event.currentTarget.value })}
          error={isTried && change === null && !isEmpty ? t('balances.amountUnread') : null}
        />
        {customerId !== null && (
          <p className={classes.becomes} aria-live="polite">
            <span className="figure">{balanceText(now, unit, language)}</span>{' '}
            {change !== null && (
              <strong className="figure" data-tone={now + change.amountMillionths < 0 ? 'over' : 'usual'}>
                {t('balances.becomes', { amount: balanceText(now + change.amountMillionths, unit, language) })}
              </strong>
            )}
          </p>
        )}
        {add.error !== null && <FailureNotice error={add.error} />}
      </Form>
    </Dialog>
  );
}
