import { z } from 'zod';
import { reachChannels } from '../customers/permission.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { minutesSchema } from '../timeline/contact-minutes.ts';
import { appointmentStates } from './appointment-states.ts';

const id = z.number().int();
const actId = id.nullable();

export const appointmentFieldsSchema = z.object({
  /** YYYY-MM-DD. */
  day: z.string().max(10),
  /** HH:MM; null: at no set time. */
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
    .nullable(),
  /** What for; '' where no one said. */
  text: z.string().max(longest.contactText),
  /** How long it is to take; null: not said. */
  minutes: minutesSchema.nullable(),
});
export type AppointmentFields = z.infer<typeof appointmentFieldsSchema>;
const changeSchema = appointmentFieldsSchema.partial();
export type AppointmentChange = z.infer<typeof changeSchema>;

export const appointmentSchema = appointmentFieldsSchema.extend({
  id,
  customerId: id,
  state: z.enum(appointmentStates),
  /** The visit that it became. */
  contactId: id.nullable(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

const bookedAppointmentSchema = appointmentSchema.extend({
  customerNumber: z.string(),
  customerName: z.string(),
  /** How they like to be addressed; '' where no one said. */
  called: z.string(),
  /** The first; '' where there is none. */
  phone: z.string(),
  /** By what they asked not to be reached. */
  doNotContact: z.array(z.enum(reachChannels)),
});
export type BookedAppointment = z.infer<typeof bookedAppointmentSchema>;

const bookedReads = [
  ...(['customers', 'customer_phones', 'do_not_contact'] as const),
  ...(['customer_name_order', 'appointments', 'settings'] as const),
];

export const appointmentsContract = {
  /** Those that are booked, the earliest first, then the others, the latest first. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom('customers', 'appointments')
    .input(z.object({ customerId: id }))
    .output(z.object({ appointments: z.array(appointmentSchema) })),
  /**
   * What is booked, the earliest first: also what is past and of which no one has said whether the customer came. Those of
   * customers in the bin are set aside with them. `total` of all.
   */
  booked: readsFrom(...bookedReads)
    .input(z.object({ limit: id.min(1).max(5_000).default(1_000) }))
    .output(z.object({ total: id, appointments: z.array(bookedAppointmentSchema) })),
  /** Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
  add: operation
    .input(appointmentFieldsSchema.partial({ time: true, text: true, minutes: true }).extend({ customerId: id }))
    .output(z.object({ id, actId })),
  /** Errors: APPOINTMENT_UNKNOWN, DAY_INVALID. */
  edit: operation.input(z.object({ id, change: changeSchema })).output(z.object({ actId })),
  /**
   * How it ended, or that it is booked again. Where the customer came, it becomes a visit on the timeline in the same act,
   * once: of its own day, or of today where that is still to come. Error: APPOINTMENT_UNKNOWN.
   */
  settle: operation.input(z.object({ id, state: z.enum(appointmentStates) })).output(z.object({ actId })),
  /** A visit that it became stays. Error: APPOINTMENT_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
