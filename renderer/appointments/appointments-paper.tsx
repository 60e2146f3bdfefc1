import type { BookedAppointment } from '../../shared/appointments/contract.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { appointmentWhat } from './appointment-text.ts';

/** What is booked, for the wall behind the counter, with room to write down who came. */
export function AppointmentsPaper({
  appointments,
  total,
}: {
  appointments: readonly BookedAppointment[];
  total: number;
}) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const columns: DataColumn<BookedAppointment>[] = [
    { key: 'day', heading: t('appointments.day'), width: 110, cell: ({ day }) => days.withWeekday(day) },
    { key: 'time', heading: t('appointments.time'), width: 56, cell: ({ time }) => time ?? '' },
    {
      key: 'customer',
      heading: t('appointments.customer'),
      width: 150,
      cell: ({ customerName, customerNumber }) => (
        <>
          <bdi>{customerName}</bdi> <bdi>{customerNumber}</bdi>
        </>
      ),
    },
    {
      key: 'phone',
      heading: t('appointments.phone'),
      width: 110,
      cell: ({ phone, doNotContact }) => <bdi>{markedDetail(phone, 'phone', doNotContact, t)}</bdi>,
    },
    {
      key: 'what',
      heading: t('appointments.what'),
      width: 200,
      cell: (one) => <bdi>{appointmentWhat(one, words)}</bdi>,
    },
    { key: 'result', heading: t('appointments.result'), width: 76, cell: () => '' },
  ];
  return (
    <TablePaper
      title={t('appointments.title')}
      about={[]}
      columns={columns}
      rows={appointments}
      rowKey={({ id }) => id}
      total={total}
    />
  );
}
