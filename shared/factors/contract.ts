import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { customerFactorsSchema, wholeScoreSchema } from './evidence-schema.ts';
import { factorsReadFrom } from './factor-reads.ts';
import { factorRowSchema } from './factor-rows.ts';
import { factorSchema, shopMeansSchema } from './factor-schemas.ts';

const id = z.number().int();
const actId = id.nullable();

const factorScoreSchema = z.object({
  id,
  factor: factorSchema,
  /** YYYY-MM-DD; it holds from then on. */
  day: z.string(),
  /** Null: asked, and not known. */
  score: wholeScoreSchema.nullable(),
  reason: z.string(),
});
export type FactorScore = z.infer<typeof factorScoreSchema>;

export const factorsContract = {
  /** As they are today, as the ranking has them. Error: CUSTOMER_UNKNOWN (also in the bin). */
  ofCustomer: readsFrom(...factorsReadFrom)
    .input(z.object({ customerId: id }))
    .output(
      z.object({
        factors: customerFactorsSchema,
        shopMeans: shopMeansSchema,
        /** Nothing on record after this day is seen. */
        asOf: z.string(),
        homeCurrency: z.string(),
      }),
    ),
  /**
   * What a factor is known from up to a day, the latest first; of loyalty and stability nothing: these are the purchases.
   * Error: CUSTOMER_UNKNOWN.
   */
  rows: readsFrom(...factorsReadFrom)
    .input(z.object({ customerId: id, factor: factorSchema, asOf: z.string().max(10) }))
    .output(z.object({ rows: z.array(factorRowSchema) })),
  /** What the owner said of them, the latest first. Error: CUSTOMER_UNKNOWN. */
  given: readsFrom('customers', 'factor_scores')
    .input(z.object({ customerId: id }))
    .output(z.object({ scores: z.array(factorScoreSchema) })),
  /** The last reasons given for a factor, each once, at most six. */
  reasons: readsFrom('factor_scores')
    .input(z.object({ factor: factorSchema }))
    .output(z.object({ reasons: z.array(z.string()) })),
  /**
   * The owner's score, or null: they do not know. It takes the place of the computed one from its day (today where none
   * is named) until they say something else; said again of one day, the later takes the place of the earlier. Errors:
   * CUSTOMER_UNKNOWN, DAY_INVALID.
   */
  give: operation
    .input(
      z.object({
        customerId: id,
        factor: factorSchema,
        score: wholeScoreSchema.nullable(),
        reason: z.string().max(longest.factorReason).default(''),
        day: z.string().max(10).optional(),
      }),
    )
    .output(z.object({ id, actId })),
  /** Error: FACTOR_SCORE_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
