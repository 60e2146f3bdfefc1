import { judgedTo } from '../../shared/known-until/known-until.ts';
import { door } from '../engine/door.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { usualGapOf } from './usual-gap.ts';

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    const asOf = input.asOf ?? judgedTo(clock.today(), readKnownUntil(archive.reader));
    return usualGapOf(archive, input.customerId, asOf);
  }),
};
