import { ShukeError } from '../../shared/errors.ts';
import { judgedTo } from '../../shared/known-until/known-until.ts';
import { asOfDay } from '../../shared/ranking/period.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { orderSpan } from '../orders/order-span.ts';
import { customerFactors } from './customer-factors.ts';
import { type GivenFactorScore, giveFactorScore, removeFactorScore } from './edit-factor-scores.ts';
import { factorRows } from './factor-rows.ts';
import { type FactorTable, keptFactors } from './kept-factors.ts';
import { factorScoresOf, lastReasons } from './read-factor-scores.ts';

const give = asAct('factors.give', (writer, input: GivenFactorScore) => {
  const { id, label } = giveFactorScore(writer, input);
  return { result: { id }, subject: label };
});

const remove = asAct('factors.remove', (writer, input: { id: number }) => {
  const { label } = removeFactorScore(writer, input);
  return { result: {}, subject: label };
});

/** The factors as of today, as a ranking without a period has them. */
function factorsToday({ session, clock }: EngineContext): FactorTable & { asOf: string } {
  const { archive, homeCurrency } = session;
  const today = clock.today();
  const asOf = judgedTo(asOfDay(today, orderSpan(archive.reader).lastDay).day, readKnownUntil(archive.reader));
  return { ...keptFactors(archive, { asOf, givenAsOf: today, homeCurrency }), asOf };
}

export const factorsOperations = {
  ofCustomer: door.factors.ofCustomer.handler(({ input, context }) => {
    const { asOf, assumed, ...table } = factorsToday(context);
    const { archive, homeCurrency } = context.session;
    const place = table.roster.placeOf.get(existingCustomer(archive.reader, input.customerId).id);
    if (place === undefined) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: input.customerId });
    return { factors: customerFactors(table, place), shopMeans: assumed, asOf, homeCurrency };
  }),
  rows: door.factors.rows.handler(({ input: { customerId, factor, asOf }, context: { session } }) => {
    const { reader } = session.archive;
    const { id } = existingCustomer(reader, customerId);
    return { rows: factorRows(reader, factor, { customerId: id, asOf, homeCurrency: session.homeCurrency }) };
  }),
  given: door.factors.given.handler(({ input, context: { session } }) => ({
    scores: factorScoresOf(session.archive.reader, input.customerId),
  })),
  reasons: door.factors.reasons.handler(({ input, context: { session } }) => ({
    reasons: lastReasons(session.archive.reader, input.factor),
  })),
  give: door.factors.give.handler(({ input, context }) =>
    give({ input: { ...input, day: input.day ?? context.clock.today() }, context }),
  ),
  remove: door.factors.remove.handler(remove),
};
