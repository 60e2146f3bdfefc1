import type { ReactNode } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { addressText } from '../../shared/customers/address.ts';
import type { Customer } from '../../shared/customers/contract.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { refusedChannels } from '../../shared/customers/permission.ts';
import { daysBetween } from '../../shared/day.ts';
import { type SimpleField, simpleFields } from '../../shared/records/customer-fields.ts';
import type { Contact } from '../../shared/timeline/contract.ts';
import type { ReachDetail } from '../../shared/today/ways-to-reach.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { CounterCardView } from '../counter/counter-card.tsx';
import { agoText } from '../dates/day-distance.ts';
import { contactTitle } from '../timeline/contact-text.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import classes from './customer-paper.module.css';
import { CustomerFigures } from './customer-trade.tsx';
import { readStanding, type Standing, StandingOnPaper } from './standing-on-paper.tsx';
import { useSimpleFieldText } from './use-simple-field-text.ts';

/** As many as fit on one sheet of Letter next to what is known of a customer of many years. */
const contactsPrinted = 3;

/** A customer on paper, with everything read that it needs. */
export async function customerPaper(customerId: number): Promise<ReactNode> {
  const customer = await engine.customers.get({ id: customerId });
  const [card, timeline, standing] = await Promise.all([
    engine.counter.card({ customerId }),
    engine.timeline.list({ customerId, kinds: ['contact'], limit: contactsPrinted }),
    // Who is in the bin is in no ranking.
    customer.binnedAt === null ? readStanding(customerId) : null,
  ]);
  const contacts = timeline.entries.flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []));
  return <CustomerPaper customer={customer} card={card} contacts={contacts} standing={standing} />;
}

interface CustomerPaperProps {
  customer: Customer;
  card: CounterCard;
  contacts: readonly Contact[];
  standing: Standing | null;
}

/** Simple fields that are said neither by the card, with the company nor at the end. */
const saidElsewhere: ReadonlySet<SimpleField> = new Set(['called', 'howToTalk', 'companyRole', 'note']);
const paperFields = simpleFields.filter((field) => !saidElsewhere.has(field));

/** What one needs before a visit: the counter card, how to reach them, what they bought, how they stand, the last contacts. */
function CustomerPaper({ customer, card, contacts, standing }: CustomerPaperProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const textOf = useSimpleFieldText();
  const separator = t('customers.filters.tagSeparator');
  const refused = refusedChannels(customer);
  const entries = (detail: ReachDetail, list: ReadonlyArray<{ asTyped: string }>) =>
    markedDetail(list.map(({ asTyped }) => asTyped).join(separator), detail, refused, t);
  const facts: ReadonlyArray<readonly [string, string]> = [
    [t('customers.phone'), entries('phone', customer.phones)],
    [t('customers.wechat'), entries('wechat', customer.wechats)],
    [t('customers.email'), entries('email', customer.emails)],
    [t('customers.address'), markedDetail(customer.addresses.map(addressText).join(' · '), 'address', refused, t)],
    [t('customers.birthday'), customer.birthdayAsTyped ?? ''],
    [t('customers.company'), [customer.company?.name ?? '', customer.companyRole].filter(Boolean).join(' · ')],
    [t('customers.lookedAfterBy'), customer.lookedAfterBy],
    ...paperFields.map((field) => [t(`customerFields.${field}.name`), textOf(field, customer[field])] as const),
    [t('customers.tags'), customer.tags.join(separator)],
    [t('customerFields.note.name'), customer.note],
  ];
  return (
    <div className={`${classes.paper} personal`}>
      <CounterCardView card={card} headingLevel={1} />
      <div className={classes.facts}>
        <Facts facts={facts.filter(([, text]) => text !== '')} />
      </div>
      <CustomerFigures customer={customer} />
      {standing !== null && <StandingOnPaper {...standing} />}
      {contacts.length > 0 && (
        <section>
          <h2>{t('print.contacts')}</h2>
          <ul className={classes.contacts}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                {days.text(contact.day)} · {agoText(daysBetween(contact.day, days.today), words)} ·{' '}
                {contactTitle(words, contact.touchpoint)}
                {contact.text !== '' && ' · '}
                <p>{contact.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
