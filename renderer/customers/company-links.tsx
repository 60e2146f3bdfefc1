import { Link } from '@tanstack/react-router';
import type { Customer } from '../../shared/customers/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import classes from './customers-page.module.css';

interface NamedCustomer {
  id: number;
  number: string;
  name: string;
}

/** The way to the company a customer belongs to. */
export function CustomerCompany({ company }: { company: NamedCustomer }) {
  const { t } = useWords();
  return (
    <Link to="/customers/$customerId" params={{ customerId: String(company.id) }} className={classes.entry}>
      {t('customers.openPage')}
    </Link>
  );
}

/** Who belongs to a company, each the way to their own page. */
export function CustomerPeople({ people }: { people: Customer['companyPeople'] }) {
  return people.map((person) => (
    <span key={person.id} className={classes.entry}>
      <Link to="/customers/$customerId" params={{ customerId: String(person.id) }}>
        <bdi>{customerLabel(person)}</bdi>
      </Link>
      {person.role !== '' && <span className="quiet"> {person.role}</span>}
    </span>
  ));
}
