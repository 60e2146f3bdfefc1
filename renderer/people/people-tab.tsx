import { ReferralsSection } from '../referrals/referrals-section.tsx';
import { PeopleSection } from './people-section.tsx';
import classes from './people-tab.module.css';

/** Whom a customer comes with, and who brought whom. */
export function PeopleTab({ customerId }: { customerId: number }) {
  return (
    <div className={classes.tab}>
      <PeopleSection customerId={customerId} />
      <ReferralsSection customerId={customerId} />
    </div>
  );
}
