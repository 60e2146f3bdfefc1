import { door } from '../engine/door.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { usualGapOf } from './usual-gap.ts';

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    return usualGapOf(archive, input.customerId, input.asOf ?? dayOfNow(archive.reader, clock.today()));
  }),
};
