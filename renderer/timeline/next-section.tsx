import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { pageKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { AppointmentsOf } from '../appointments/appointments-of.tsx';
import { openAppointment } from '../appointments/shown-appointment.ts';
import { OpenCasesOf } from '../cases/open-cases-of.tsx';
import { useInstructions } from '../counter/use-instructions.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { DueContacts } from './due-contacts.tsx';
import { openQuickEntry } from './quick-entry-overlay.tsx';
import classes from './timeline.module.css';

const StepsAhead = shownLater(async () => (await import('../playbooks/steps-ahead.tsx')).StepsAhead);

/** What comes next with a customer. */
export function NextSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.timeline.due.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { data: agreed } = useQuery(operations.appointments.ofCustomer.queryOptions({ input: { customerId } }));
  const instructions = useInstructions(customerId);
  if (data === undefined || customer === undefined || agreed === undefined) return null;
  const isBooked = agreed.appointments.some(({ state }) => state === 'booked');
  return (
    <section className={classes.section} aria-labelledby="next">
      <h2 id="next">{t('timeline.upcoming')}</h2>
      {instructions.map((text) => (
        <p key={text} className="personal">
          <span className="quiet">{t('counter.instructions')}</span> <bdi>{text}</bdi>
        </p>
      ))}
      <AppointmentsOf customerId={customerId} />
      <OpenCasesOf customerId={customerId} />
      <DueContacts customerId={customerId} />
      <StepsAhead customerId={customerId} />
      {data.rows.length === 0 && !isBooked && (
        <p className="quiet">
          {t('timeline.due.none')}
          {customer.binnedAt === null && (
            <>
              {' '}
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => (pageKeys.handlerOf('quickEntry') ?? (() => openQuickEntry(customerId)))()}
              >
                {t('timeline.setNext')}
              </Button>
              <Button variant="subtle" size="compact-xs" onClick={() => openAppointment(customerId)}>
                {t('appointments.add')}
              </Button>
            </>
          )}
        </p>
      )}
    </section>
  );
}
