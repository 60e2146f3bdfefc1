import { door } from '../engine/door.ts';
import { usualGapOf } from './usual-gap.ts';

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context: { session, clock } }) =>
    usualGapOf(session.archive, input.customerId, input.asOf ?? clock.today()),
  ),
};
