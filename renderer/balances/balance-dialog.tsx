import { Autocomplete, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readBalanceChange } from '../../shared/balances/balance-amount.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import type { PickedCustomer } from '../customers/customer-picker.tsx';
import { LineDialog, useLineCustomer } from '../customers/line-dialog.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { balanceChangeText, balanceText } from './balance-text.ts';
import classes from './balances.module.css';

interface BalanceDialogProps {
  /** Null: to be chosen. */
  customerId: number | null;
  onClose(): void;
}

/** How many units stand side by side; of more one is chosen from a list. */
const mostSideBySide = 4;

/** Adds to a balance, or takes from it, in one line: "+5", "-10 free coffee". What is then left stands below. */
export function BalanceDialog({ customerId: given, onClose }: BalanceDialogProps) {
  const { t, language } = useWords();
  const draft = useDraft(
    { form: 'balance.new', customerId: given },
    { customer: null as PickedCustomer | null, unit: '', typed: '' },
  );
  const { fields, set } = draft;
  const who = useLineCustomer(given, fields.customer);
  const { customerId, name, line } = who;
  const ofCustomer = { input: { customerId: customerId ?? 0 } };
  const isKnown = customerId !== null;
  const { data: found } = useQuery({ ...operations.balances.ofCustomer.queryOptions(ofCustomer), enabled: isKnown });
  const { data: known } = useQuery(operations.balances.units.queryOptions());
  const [isTried, setIsTried] = useState(false);

  const units = known?.units ?? [];
  const balances = found?.balances ?? [];
  const unitName = fields.unit || (balances[0]?.unit.name ?? units[0]?.name ?? t('balances.firstUnit'));
  const unit = units.find(({ name }) => name === unitName) ?? { name: unitName, decimals: 0 };
  const now = balances.find((balance) => balance.unit.name === unit.name)?.totalMillionths ?? 0;
  const change = readBalanceChange(fields.typed);
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
    <LineDialog
      title={t('balances.menu')}
      label={t('balances.add')}
      size={520}
      draft={draft}
      who={who}
      whoLabel={t('timeline.forWhom')}
      onPick={(picked) => set({ customer: picked })}
      lineLabel={t('balances.line')}
      lineHint={t('balances.lineHint')}
      longestLine={longest.preference}
      typed={fields.typed}
      lineError={isTried && change === null && !isEmpty ? t('balances.amountUnread') : null}
      onType={(typed) => set({ typed })}
      saveLabel={t('page.save')}
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
      above={
        <>
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
        </>
      }
    >
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
    </LineDialog>
  );
}
