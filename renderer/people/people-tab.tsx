import { GroupsSection } from '../groups/groups-section.tsx';
import { ReferralsSection } from '../referrals/referrals-section.tsx';
import { PeopleSection } from './people-section.tsx';
import classes from './people-tab.module.css';

/** Whom a customer comes with, to which groups they belong, and who brought whom. */
export function PeopleTab({ customerId }: { customerId: number }) {
  return (
    <div className={classes.tab}>
      <PeopleSection customerId={customerId} />
      <GroupsSection customerId={customerId} />
      <ReferralsSection customerId={customerId} />
    </div>
  );
}
