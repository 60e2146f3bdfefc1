import { z } from 'zod';
import { moneySchema } from '../money-schema.ts';
import { type IndicatorKey, indicatorKeys, indicatorOfNoRows, indicators } from './indicators.ts';

/** How a figure travels: money with its currency, a day as text, the others as they are. */
const schemaOfUnit = {
  money: moneySchema,
  count: z.number().int(),
  day: z.string(),
  days: z.number(),
  percent: z.number(),
  level: z.number().int(),
  state: z.number().int(),
} as const;

type SchemaOfUnit<Key extends IndicatorKey> = (typeof schemaOfUnit)[(typeof indicators)[Key]['unit']];
type IndicatorShape = {
  [Key in IndicatorKey]: (typeof indicators)[Key] extends { ofNoRows: 0 }
    ? SchemaOfUnit<Key>
    : z.ZodNullable<SchemaOfUnit<Key>>;
};

/** The fields of a customer's row that are figures; null where the customer has none. */
export const indicatorShape = Object.fromEntries(
  indicatorKeys.map((key) => {
    const schema = schemaOfUnit[indicators[key].unit];
    return [key, indicatorOfNoRows(key) === null ? schema.nullable() : schema];
  }),
) as IndicatorShape;

export const customerFiguresSchema = z.object(indicatorShape);
export type CustomerFigures = z.infer<typeof customerFiguresSchema>;
