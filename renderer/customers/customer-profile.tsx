import { Tabs } from '@mantine/core';
import type { Customer } from '../../shared/customers/contract.ts';
import { useWords } from '../app/words.ts';
import { CustomerPhoto } from '../attachments/customer-photo.tsx';
import type { DraftKey } from '../drafts/draft-store.ts';
import { useBeforeFormWish } from '../drafts/form-wish.ts';
import { CustomerIdentity } from './customer-identity.tsx';
import classes from './customer-profile.module.css';
import { CustomerEvents, CustomerFigures } from './customer-trade.tsx';
import {
  likesSections,
  middleSections,
  nextSections,
  profileTabs,
  standingSections,
  whoSections,
} from './profile-sections.tsx';
import { useProfileTab } from './profile-tab.ts';

const glance = 'glance';

/** Who is this, what do they like, where do we stand, what next: the first screenful; the rest is in tabs. */
export function CustomerProfile({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const [tab, setTab] = useProfileTab(glance);
  const { id } = customer;
  const isAboutThem = ({ customerId }: DraftKey): boolean => customerId === id;
  useBeforeFormWish(['person.', 'group.', 'groupMember.', 'groupActivity.', 'referrer'], isAboutThem, () =>
    setTab('people'),
  );
  useBeforeFormWish(['contact.'], isAboutThem, () => setTab(glance));
  return (
    <div className={classes.profile}>
      <div className={classes.who}>
        <CustomerPhoto customerId={id} />
        {likesSections.map(({ key, Section }) => (
          <Section key={key} customerId={id} />
        ))}
        <section aria-label={t('customers.who')}>
          <CustomerIdentity customer={customer} />
        </section>
        {whoSections.map(({ key, Section }) => (
          <Section key={key} customerId={id} />
        ))}
      </div>
      <div className={classes.middle}>
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List aria-label={t('customers.tabs')}>
            <Tabs.Tab value={glance}>{t('customers.glance')}</Tabs.Tab>
            {profileTabs.map(({ key, name }) => (
              <Tabs.Tab key={key} value={key}>
                {t(name)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={glance} className={`${classes.tab} ${classes.glance}`}>
            {middleSections.map(({ key, Section }) => (
              <Section key={key} customerId={id} />
            ))}
          </Tabs.Panel>
          {profileTabs.map(({ key, Section }) => (
            <Tabs.Panel key={key} value={key} className={classes.tab ?? ''}>
              <Section customerId={id} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </div>
      <div className={classes.next}>
        {nextSections.map(({ key, Section }) => (
          <Section key={key} customerId={id} />
        ))}
      </div>
      <div className={classes.standing}>
        <section aria-labelledby="customer-standing">
          <h2 id="customer-standing">{t('customers.due')}</h2>
          <CustomerFigures customer={customer} opens />
          <CustomerEvents customerId={id} />
        </section>
        {standingSections.map(({ key, Section }) => (
          <Section key={key} customerId={id} />
        ))}
      </div>
    </div>
  );
}
