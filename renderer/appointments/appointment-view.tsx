import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BookedAppointment } from '../../shared/appointments/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { daysBetween } from '../../shared/day.ts';
import { useWords } from '../app/words.ts';
import { PanelGlance } from '../counter/panel-glance.tsx';
import { agoText, aheadText } from '../dates/day-distance.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { WorkItem } from '../work/work-item.tsx';
import { AppointmentForm } from './appointment-form.tsx';
import { appointmentMoment, appointmentWhat } from './appointment-text.ts';
import classes from './appointments.module.css';
import { type AppointmentEnd, useSettle } from './use-settle.ts';

interface AppointmentViewProps {
  appointment: BookedAppointment;
  onSettled(text: string, actId: number | null): void;
  onMove(steps: 1 | -1): void;
}

const letters: Readonly<Record<AppointmentEnd, string>> = { came: 'C', didNotCome: 'X', calledOff: 'O' };

/** Who comes, when, what for and what is known of them; and how it ended, each by its key. */
export function AppointmentView({ appointment, onSettled, onMove }: AppointmentViewProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { id, customerId, customerName, customerNumber, day, phone, doNotContact } = appointment;
  const name = customerLabel({ name: customerName, number: customerNumber });
  const [isEdited, setIsEdited] = useState(false);
  useFormWish({ form: `appointment.${id}`, customerId }, () => setIsEdited(true));
  const { settle, isPending, error } = useSettle(({ text, actId }) => onSettled(text, actId));
  const ends = (['came', 'didNotCome', 'calledOff'] as const).map(
    (state): Outcome => ({
      letter: letters[state],
      label: t(`appointments.states.${state}`),
      run: () => settle(id, state, name),
      isPossible: !isPending,
    }),
  );
  const outcomes: readonly Outcome[] = [
    ...ends,
    { letter: 'E', label: t('appointments.edit'), run: () => setIsEdited(true), isPossible: !isPending },
  ];
  useOutcomeKeys(outcomes, onMove);
  const left = daysBetween(days.today, day);
  return (
    <>
      <WorkItem aria-label={t('appointments.one')}>
        <h2 className="personal">
          <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} search={{}}>
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <p>
          <span className={`${classes.moment} figure`} data-tone={left < 0 ? 'overdue' : left <= 1 ? 'soon' : 'later'}>
            {appointmentMoment(appointment, words, days.withWeekday)}
          </span>{' '}
          <span className="quiet">{left < 0 ? agoText(-left, words) : aheadText(left, words)}</span>
        </p>
        {appointmentWhat(appointment, words) !== '' && (
          <p className="personal">
            <bdi>{appointmentWhat(appointment, words)}</bdi>
          </p>
        )}
        {phone !== '' && <p className="personal figure">{markedDetail(phone, 'phone', doNotContact, t)}</p>}
        {isEdited && <AppointmentForm appointment={appointment} onClose={() => setIsEdited(false)} />}
        {error !== null && <FailureNotice error={error} />}
        <PanelGlance customerId={customerId} />
      </WorkItem>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}
