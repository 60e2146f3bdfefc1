import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';

const id = z.number().int();
const name = z.string().max(longest.staffName);
const act = z.object({ actId: z.number().int().nullable() });

const staffMemberSchema = z.object({
  id,
  name: z.string(),
  /** The day they left, YYYY-MM-DD; null: they are here. */
  leftDay: z.string().nullable(),
  /** How many customers they look after, the bin not counted. */
  customers: z.number().int(),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

export const staffContract = {
  /** Those who are here first, then who left, each by name. */
  list: readsFrom('staff', 'customers').output(z.array(staffMemberSchema)),
  /** Errors: STAFF_NAME_EMPTY, STAFF_NAME_TAKEN. */
  add: operation.input(z.object({ name })).output(act.extend({ id })),
  /** What they heard, served and wrote is theirs under the new name too. Errors: STAFF_UNKNOWN and those of `add`. */
  rename: operation.input(z.object({ id, name })).output(act),
  /**
   * From that day on they are offered nowhere; their name and what they did stay. Null: they are here again. Error:
   * STAFF_UNKNOWN.
   */
  setLeft: operation.input(z.object({ id, day: daySchema.nullable() })).output(act),
  /** All customers of one to another, or to no one (null). Errors: STAFF_UNKNOWN, STAFF_HAS_LEFT. */
  handOverCustomers: operation
    .input(z.object({ from: id, to: id.nullable() }))
    .output(act.extend({ customers: z.number().int() })),
};
