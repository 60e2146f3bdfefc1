import type { BookedAppointment } from '../../shared/appointments/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { appointmentMoment, appointmentWhat } from './appointment-text.ts';
import classes from './appointments.module.css';

/** An appointment in the list of what is booked: whose and when, below it what for. */
export function BookedLine({ item }: { item: BookedAppointment }) {
  const words = useWords();
  const days = useDays();
  return (
    <span className={classes.line}>
      <bdi className="personal">{customerLabel({ name: item.customerName, number: item.customerNumber })}</bdi>
      <span className="figure">{appointmentMoment(item, words, days.withWeekday)}</span>
      <bdi className={`${classes.what} personal quiet`}>{appointmentWhat(item, words)}</bdi>
    </span>
  );
}
