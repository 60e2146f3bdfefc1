import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { careFacts } from '../../shared/named-accounts/care.ts';
import type { CareRow } from '../../shared/named-accounts/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import entryList from '../ui/entry-list.module.css';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { AccountDeeds } from './account-deeds.tsx';
import { CareCell } from './care-cell.tsx';
import { CareDots } from './care-dots.tsx';
import classes from './named-accounts.module.css';
import { useNameKey } from './use-name-key.ts';

/** How a customer stands to the list of key accounts, and what the shop owes them there; each gap opens to its form. */
export function AccountSection({ customerId }: { customerId: number }) {
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  return customer === undefined || customer.binnedAt !== null ? null : <AccountOf customerId={customerId} />;
}

function AccountOf({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(
    operations.namedAccounts.ofCustomer.queryOptions({ input: { customerId } }),
  );
  const account = data?.account ?? null;
  const care = useQuery({
    ...operations.namedAccounts.careOfCustomer.queryOptions({ input: { customerId } }),
    enabled: account?.state === 'named',
  });
  useNameKey(() => ({ customerId }));
  return (
    <section className={entryList.section} aria-labelledby="account">
      <div className={entryList.heading}>
        <h2 id="account">
          <Link to="/named-list" search={account === null ? {} : { customer: customerId }}>
            {t('namedAccounts.one')}
          </Link>
        </h2>
        {data !== undefined && <AccountDeeds customerId={customerId} state={account?.state ?? null} />}
      </div>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && account === null && <p className="quiet">{t('namedAccounts.notDecided')}</p>}
      {account !== null && (
        <p>
          {account.state === 'named' && '★ '}
          {t('namedAccounts.stands', {
            state: t(`namedAccounts.states.${account.state}`),
            day: days.text(account.state === 'left' ? (account.spell.toDay ?? '') : account.spell.fromDay),
          })}{' '}
          <bdi className="quiet personal">
            {account.state === 'left' ? account.spell.endReason : account.spell.reason}
          </bdi>
        </p>
      )}
      {care.data != null && account?.state === 'named' && <Care row={care.data} />}
    </section>
  );
}

function Care({ row }: { row: CareRow }) {
  const { t } = useWords();
  const missing = careFacts.filter((fact) => !row.facts[fact]);
  return (
    <>
      <p>
        <CareDots facts={row.facts} />
      </p>
      {missing.length > 0 && (
        <ul className={classes.reasons} aria-label={t('namedAccounts.care.gapsAre')}>
          {missing.map((fact) => (
            <li key={fact}>
              <OpeningFigure
                name={t('namedAccounts.care.isMissing')}
                value={t(`namedAccounts.care.facts.${fact}`)}
                rows={<CareCell row={row} fact={fact} onFilled={stayHere} />}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A gap that is filled is not listed any more. */
function stayHere(): void {}
