import type { BookedAppointment } from '../../shared/appointments/contract.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { bookedAppointments } from './read-appointments.ts';

/** What is booked, the earliest first. */
export function appointmentsTable({
  snapshot,
  translate,
}: TableSource): TableContent<'appointments', BookedAppointment> {
  const { appointments } = bookedAppointments(snapshot, { limit: Number.MAX_SAFE_INTEGER });
  return {
    table: 'appointments',
    columns: {
      day: { kind: 'day', cell: ({ day }) => day },
      time: { kind: 'text', cell: ({ time }) => time },
      customerNumber: { kind: 'text', cell: ({ customerNumber }) => customerNumber },
      customerName: { kind: 'text', cell: ({ customerName }) => customerName },
      phone: { kind: 'text', cell: ({ phone, doNotContact }) => markedDetail(phone, 'phone', doNotContact, translate) },
      text: { kind: 'text', cell: ({ text }) => text },
      minutes: { kind: 'count', cell: ({ minutes }) => minutes },
    },
    values: {},
    rowCount: appointments.length,
    pages: [appointments],
  };
}
