import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { operation, readsFrom } from '../operation.ts';

const knownUntilChangeSchema = z.object({
  id: z.number().int(),
  /** The day on which it was said, YYYY-MM-DD. */
  madeDay: z.string(),
  untilDay: z.string(),
  /** The file at whose import it was said. */
  fileName: z.string().nullable(),
  /** A sale typed by hand moved it; neither: the owner set it. */
  isOfSale: z.boolean(),
});

const knownUntilStateSchema = z.object({
  /** The day up to which every sale is in, YYYY-MM-DD; null: no one has said. */
  day: z.string().nullable(),
  /** The latest twenty, latest first. */
  changes: z.array(knownUntilChangeSchema),
  /** Where a file brought orders, sales typed by hand move the day only if the owner says that every sale is typed. */
  hasImportedOrders: z.boolean(),
  isEverySaleTyped: z.boolean(),
});
export type KnownUntilState = z.infer<typeof knownUntilStateSchema>;

export const knownUntilContract = {
  /** Up to which day every order is known, and who says so. */
  state: readsFrom('known_until', 'imports', 'orders', 'settings').output(knownUntilStateSchema),
  /** Error: KNOWN_UNTIL_AFTER_TODAY. */
  set: operation.input(z.object({ day: daySchema })).output(z.object({ actId: z.number().int().nullable() })),
  /** Of the archive; no act. */
  setEverySaleTyped: operation.input(z.object({ isEverySaleTyped: z.boolean() })).output(z.object({})),
};
