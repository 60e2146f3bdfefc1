import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addAppointment, type NewAppointment } from './add-appointment.ts';
import { editAppointment, removeAppointment, settleAppointment } from './edit-appointments.ts';
import { appointmentsOfCustomer, bookedAppointments } from './read-appointments.ts';

const add = asAct('appointments.add', (writer, input: NewAppointment) => {
  const { id, label } = addAppointment(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('appointments.edit', (writer, input: Parameters<typeof editAppointment>[1]) => {
  const { label } = editAppointment(writer, input);
  return { result: {}, subject: label };
});

const settle = asAct('appointments.settle', (writer, input: Parameters<typeof settleAppointment>[1]) => {
  const { label } = settleAppointment(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('appointments.remove', (writer, input: { id: number }) => {
  const { label } = removeAppointment(writer, input);
  return { result: {}, subject: label };
});

export const appointmentsOperations = {
  ofCustomer: door.appointments.ofCustomer.handler(({ input, context: { session } }) => ({
    appointments: appointmentsOfCustomer(session.archive.reader, input.customerId),
  })),
  booked: door.appointments.booked.handler(({ input, context: { session } }) =>
    bookedAppointments(session.archive.reader, input),
  ),
  add: door.appointments.add.handler(add),
  edit: door.appointments.edit.handler(edit),
  settle: door.appointments.settle.handler(settle),
  remove: door.appointments.remove.handler(remove),
};
