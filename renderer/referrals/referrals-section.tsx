import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { Referral } from '../../shared/referrals/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { EditInPlace } from '../customers/edit-in-place.tsx';
import tableClasses from '../people/people-table.module.css';
import { ReachButton } from '../reach/reach-button.tsx';
import classes from '../ui/entry-list.module.css';
import { amountText, columnDigits, countText } from '../ui/figures.ts';

/** Who brought a customer, and the tree of those they brought, with what each branch paid. */
export function ReferralsSection({ customerId }: { customerId: number }) {
  const { t, language } = useWords();
  const { data } = useQuery(operations.referrals.tree.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const set = useMutation(
    operations.referrals.set.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('referrals.saved'), actId);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  if (data === undefined || customer === undefined) return null;
  const { rows, currency } = data;
  const [referrer] = data.broughtBy;
  const brought = rows.flatMap(({ depth, customer: { id, isBinned } }) => (depth === 0 || isBinned ? [] : [id]));
  const shown = openRows(rows, closed);
  const digits = columnDigits(rows.flatMap(({ net, branchNet }) => [net, branchNet]));
  const toggle = (id: number): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  return (
    <section className={classes.section} aria-labelledby="referrals">
      <div className={classes.heading}>
        <h2 id="referrals">{t('referrals.title')}</h2>
        {brought.length > 0 && <ReachButton isCompact selection={{ ids: brought }} />}
      </div>
      <div className="personal">
        <span className="quiet">{t('referrals.broughtBy')}</span>
        <EditInPlace<PickedCustomer | null>
          name={t('referrals.broughtBy')}
          draftKey={{ form: 'referrer', customerId }}
          shown={referrer === undefined ? null : <bdi>{data.broughtBy.map(customerLabel).join(' ← ')}</bdi>}
          value={referrer === undefined ? null : { id: referrer.id, name: customerLabel(referrer) }}
          isReadOnly={customer.binnedAt !== null}
          isSaving={set.isPending}
          error={set.error}
          editor={(value, onChange) => (
            <CustomerPicker
              label={t('referrals.broughtBy')}
              isLabelShown={false}
              hint={t('referrals.broughtByHint')}
              nobody={t('people.noCustomer')}
              exceptId={customerId}
              isFocused
              value={value}
              onChange={onChange}
            />
          )}
          onBegin={() => set.reset()}
          onSave={(value, done) => set.mutate({ customerId, broughtBy: value?.id ?? null }, { onSuccess: done })}
        />
      </div>
      {rows.length <= 1 ? (
        <p className="quiet">{t('referrals.none')}</p>
      ) : (
        <table className={tableClasses.table} aria-labelledby="referrals">
          <thead>
            <tr>
              <th scope="col">{t('referrals.customer')}</th>
              <th scope="col" data-align="end">
                {t('referrals.brought')}
              </th>
              <th scope="col" data-align="end">
                {t('referrals.branchCustomers')}
              </th>
              <th scope="col" data-align="end">
                {t('referrals.net', { currency })}
              </th>
              <th scope="col" data-align="end">
                {t('referrals.branchNet', { currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.customer.id}>
                <th scope="row" style={{ paddingInlineStart: Math.min(row.depth, 12) * 16 }}>
                  <Toggle row={row} isClosed={closed.has(row.customer.id)} onToggle={toggle} />
                  {row.depth === 0 ? (
                    <bdi>{customerLabel(row.customer)}</bdi>
                  ) : (
                    <Link to="/customers/$customerId" params={{ customerId: String(row.customer.id) }}>
                      <bdi>{customerLabel(row.customer)}</bdi>
                    </Link>
                  )}
                  {row.customer.isBinned && <span className="quiet"> · {t('people.inBin')}</span>}
                </th>
                <td data-align="end">{countText(row.brought, language)}</td>
                <td data-align="end">{countText(row.branchCustomers, language)}</td>
                <td data-align="end">{amountText(row.net, language, digits)}</td>
                <td data-align="end">{amountText(row.branchNet, language, digits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.otherCurrencies.map((other) => (
        <p key={other.currency} className="quiet personal">
          {t('referrals.otherCurrency', {
            amount: amountText(other, language),
            currency: other.currency,
          })}
        </p>
      ))}
    </section>
  );
}

interface ToggleProps {
  row: Referral;
  isClosed: boolean;
  onToggle(id: number): void;
}

function Toggle({ row, isClosed, onToggle }: ToggleProps) {
  const { t } = useWords();
  if (row.brought === 0 || row.depth === 0) return null;
  const name = customerLabel(row.customer);
  return (
    <button
      type="button"
      className={tableClasses.toggle}
      aria-expanded={!isClosed}
      aria-label={t(isClosed ? 'referrals.show' : 'referrals.hide', { name })}
      onClick={() => onToggle(row.customer.id)}
    >
      {isClosed ? '▸' : '▾'}
    </button>
  );
}

/** The rows whose branches are open, in their order. */
function openRows(rows: readonly Referral[], closed: ReadonlySet<number>): Referral[] {
  const shown: Referral[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = closed.has(row.customer.id) ? row.depth : Number.POSITIVE_INFINITY;
    shown.push(row);
  }
  return shown;
}
