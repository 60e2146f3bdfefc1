import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../shared/appointments/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { daysBetween } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { agoText, aheadText } from '../dates/day-distance.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import timeline from '../timeline/timeline.module.css';
import { useDays } from '../ui/days.tsx';
import { CloseIcon, DoneIcon } from '../ui/icons.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { appointmentMoment, appointmentWhat } from './appointment-text.ts';
import classes from './appointments.module.css';
import { useSettle } from './use-settle.ts';

/** What is booked with a customer; each stays until it is said whether they came. */
export function AppointmentsOf({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.appointments.ofCustomer.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useState<number | null>(null);
  useFormWish({ form: 'appointment.', customerId }, (asked) => setEdited(Number(restOfForm(asked, 'appointment.'))));
  const booked = (data?.appointments ?? []).filter(({ state }) => state === 'booked');
  if (booked.length === 0 || customer === undefined) return null;
  return (
    <ul className={timeline.dueList} aria-label={t('appointments.title')}>
      {booked.map((appointment) => (
        <li key={appointment.id}>
          {edited === appointment.id ? (
            <AppointmentForm appointment={appointment} onClose={() => setEdited(null)} />
          ) : (
            <BookedLine
              appointment={appointment}
              name={customerLabel(customer)}
              isReadOnly={customer.binnedAt !== null}
              onEdit={() => setEdited(appointment.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface BookedLineProps {
  appointment: Appointment;
  name: string;
  isReadOnly: boolean;
  onEdit(): void;
}

function BookedLine({ appointment, name, isReadOnly, onEdit }: BookedLineProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { settle, isPending } = useSettle();
  const { id, day } = appointment;
  const left = daysBetween(days.today, day);
  const moment = appointmentMoment(appointment, words, days.withWeekday);
  return (
    <div className={timeline.due} data-tone={left < 0 ? 'overdue' : left <= 1 ? 'soon' : 'later'}>
      <button
        {...focusKeyProps(`appointment-${id}`)}
        type="button"
        className={classes.open}
        title={t('appointments.change')}
        disabled={isReadOnly}
        onClick={onEdit}
      >
        {t('appointments.one')} <span className="figure">{moment}</span>
      </button>
      <span className={timeline.dueWhen}>{left < 0 ? agoText(-left, words) : aheadText(left, words)}</span>
      <bdi className={`${timeline.dueWords} personal`}>{appointmentWhat(appointment, words)}</bdi>
      {!isReadOnly && (
        <span className={classes.ends}>
          <ActionIcon
            size={22}
            aria-label={t('page.nameAndValue', { name: t('appointments.states.came'), value: moment })}
            title={t('appointments.states.came')}
            loading={isPending}
            onClick={() => settle(id, 'came', name)}
          >
            <DoneIcon size={14} />
          </ActionIcon>
          <ActionIcon
            size={22}
            aria-label={t('page.nameAndValue', { name: t('appointments.states.didNotCome'), value: moment })}
            title={t('appointments.states.didNotCome')}
            disabled={isPending}
            onClick={() => settle(id, 'didNotCome', name)}
          >
            <CloseIcon size={14} />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}
