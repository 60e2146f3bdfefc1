import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BalanceEntry, BalanceUnit } from '../../shared/balances/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import entryList from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { BalanceForm } from './balance-form.tsx';
import { balanceAmountText, balanceChangeText } from './balance-text.ts';
import classes from './balances.module.css';
import { openBalance } from './shown-balance.ts';

const shownAtFirst = 3;

/** What a customer has with the shop, unit by unit, each opened to the entries it is the sum of. */
export function BalancesSection({ customerId }: { customerId: number }) {
  const { t, language } = useWords();
  const { data } = useQuery(operations.balances.ofCustomer.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  return (
    <section className={entryList.section} aria-labelledby="balances">
      <ListHeading
        level={2}
        id="balances"
        title={t('balances.title')}
        add={t('balances.add')}
        onAdd={isReadOnly ? undefined : () => openBalance(customerId)}
      />
      {data.balances.length === 0 && <p className="quiet">{t('balances.none')}</p>}
      {data.balances.map(({ unit, totalMillionths, entries }) => (
        <div key={unit.id}>
          <div className={classes.unit}>
            <h3>{unit.name}</h3>
            <span className={`${classes.total} figure`} data-tone={totalMillionths < 0 ? 'over' : 'usual'}>
              {balanceAmountText(totalMillionths, unit, language)}
            </span>
          </div>
          {totalMillionths < 0 && <p className="quiet">{t('balances.belowZero')}</p>}
          <Entries customerId={customerId} unit={unit} entries={entries} isReadOnly={isReadOnly} />
        </div>
      ))}
    </section>
  );
}

interface EntriesProps {
  customerId: number;
  unit: BalanceUnit;
  entries: readonly BalanceEntry[];
  isReadOnly: boolean;
}

function Entries({ customerId, unit, entries, isReadOnly }: EntriesProps) {
  const { t, language } = useWords();
  const days = useDays();
  const [edited, setEdited] = useState<number | null>(null);
  const [isAllShown, setIsAllShown] = useState(false);
  useFormWish({ form: 'balance.', customerId }, (asked) => {
    const id = Number(restOfForm(asked, 'balance.'));
    if (!entries.some((entry) => entry.id === id)) return;
    setIsAllShown(true);
    setEdited(id);
  });
  const shown = isAllShown ? entries : entries.slice(0, shownAtFirst);
  return (
    <>
      <ul className={entryList.list} aria-label={unit.name}>
        {shown.map((entry) => (
          <li key={entry.id} className={entryList.entry}>
            {edited === entry.id ? (
              <BalanceForm entry={entry} unit={unit} onClose={() => setEdited(null)} />
            ) : (
              <button
                {...focusKeyProps(`balance-${entry.id}`)}
                type="button"
                className={entryList.open}
                title={t('balances.change')}
                disabled={isReadOnly}
                onClick={() => setEdited(entry.id)}
              >
                <span className="quiet">{days.text(entry.day)}</span>{' '}
                <span className="figure">{balanceChangeText(entry.amountMillionths, unit, language)}</span>{' '}
                <bdi className="quiet personal">
                  {[entry.origin === '' ? '' : t(`balances.origins.${entry.origin}`), entry.reason]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </bdi>
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setIsAllShown(true)}>
          {t('balances.more', { count: entries.length - shown.length })}
        </Button>
      )}
    </>
  );
}
