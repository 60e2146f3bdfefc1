import { z } from 'zod';
import { caseKinds } from '../cases/case-codes.ts';
import { readsFrom } from '../operation.ts';
import { satisfactionSchema } from '../satisfaction/contract.ts';
import { contactSchema } from '../timeline/contract.ts';
import { customerFiguresSchema } from './indicator-schema.ts';
import { eventIndicatorKeys, indicatorReads } from './indicators.ts';

const id = z.number().int();

/** A row that a figure was made from; orders are listed by `orders.list`. */
const figureRowSchema = z.discriminatedUnion('table', [
  z.object({
    table: z.literal('contacts'),
    ...contactSchema.pick({ id: true, day: true, touchpoint: true, channel: true, text: true, nextContactDay: true })
      .shape,
  }),
  z.object({
    table: z.literal('satisfactions'),
    id,
    ...satisfactionSchema.pick({ day: true, level: true, saidBy: true, note: true }).shape,
  }),
  /** What was said once it had ended; `text` is what was said at its beginning, or what was asked for. */
  z.object({
    table: z.literal('cases'),
    id,
    ...satisfactionSchema.pick({ day: true, level: true }).shape,
    kind: z.enum(caseKinds),
    text: z.string(),
  }),
]);
export type FigureRow = z.infer<typeof figureRowSchema>;

export const indicatorsContract = {
  /** Every figure of a customer, of everything in the archive, in the home currency. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom(...indicatorReads)
    .input(z.object({ customerId: id }))
    .output(customerFiguresSchema),
  /** The rows that a figure of a customer was made from, latest first. Error: CUSTOMER_UNKNOWN. */
  rows: readsFrom('customers', 'contacts', 'satisfactions', 'cases')
    .input(z.object({ customerId: id, figure: z.enum(eventIndicatorKeys) }))
    .output(z.object({ rows: z.array(figureRowSchema) })),
};
