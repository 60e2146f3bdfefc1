import type { Customer } from '../../shared/customers/contract.ts';
import { useWords } from '../app/words.ts';
import { Facts } from '../ui/facts.tsx';
import { amountText, countText } from '../ui/figures.ts';
import classes from './customers-page.module.css';
import { Tags } from './tags.tsx';

/** Who they are. */
export function CustomerIdentity({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const lines = (entries: ReadonlyArray<{ id: number; label: string; asTyped: string }>) =>
    entries.map((entry) => (
      <div key={entry.id}>
        <bdi>{entry.asTyped}</bdi>
        {entry.label !== '' && <span className="quiet"> {entry.label}</span>}
      </div>
    ));
  return (
    <div className={classes.part}>
      <Facts
        facts={[
          [
            t('customers.number'),
            customer.numberIsOurs ? t('customers.ownNumber', { number: customer.number }) : customer.number,
          ],
          [t('customers.kind'), t(`customers.kinds.${customer.kind}`)],
          [t('customers.phone'), customer.phones.length === 0 ? null : lines(customer.phones)],
          [t('customers.email'), customer.emails.length === 0 ? null : lines(customer.emails)],
          [
            t('customers.address'),
            customer.addresses.length === 0
              ? null
              : customer.addresses.map((address) => (
                  <div key={address.id}>
                    <bdi>
                      {[address.street, address.postcode, address.city, address.country]
                        .filter((part) => part !== '')
                        .join(', ')}
                    </bdi>
                  </div>
                )),
          ],
          [t('customers.birthday'), birthdayText(customer)],
          [t('customers.tags'), customer.tags.length === 0 ? null : <Tags key="tags" tags={customer.tags} />],
        ]}
      />
      {customer.note !== '' && (
        <div>
          <h3>{t('customers.note')}</h3>
          <p className={classes.note}>{customer.note}</p>
        </div>
      )}
    </div>
  );
}

/** As typed where it could not be read as a day; without its year where none is known. */
function birthdayText(customer: Customer): string | null {
  if (customer.birthday === null) return customer.birthdayAsTyped;
  return customer.birthday.startsWith('--') ? customer.birthday.slice(2) : customer.birthday;
}

/** What they bought, in all and by year, each currency by itself. */
export function CustomerTrade({ customer }: { customer: Customer }) {
  const { t, language } = useWords();
  if (customer.totals.length === 0) return <p className="quiet">{t('customers.neverOrdered')}</p>;
  return (
    <>
      {customer.totals.map((total) => (
        <div key={total.currency} className={classes.part}>
          <Facts
            facts={[
              [
                t('customers.net', { currency: total.currency }),
                amountText(total.netMinor, total.minorDigits, language),
              ],
              [t('customers.ordersWithSale'), countText(total.orders, language)],
              [t('customers.firstDay'), total.firstDay],
              [t('customers.lastDay'), total.lastDay],
            ]}
          />
          <table className={classes.years} aria-label={t('customers.byYear', { currency: total.currency })}>
            <thead>
              <tr>
                <th scope="col">{t('customers.year')}</th>
                <th scope="col">{t('customers.ordersWithSale')}</th>
                <th scope="col">{t('customers.net', { currency: total.currency })}</th>
              </tr>
            </thead>
            <tbody>
              {customer.byYear
                .filter((year) => year.currency === total.currency)
                .map((year) => (
                  <tr key={year.year}>
                    <td>{year.year}</td>
                    <td>{countText(year.orders, language)}</td>
                    <td>{amountText(year.netMinor, total.minorDigits, language)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
