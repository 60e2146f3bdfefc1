import { door } from '../engine/door.ts';

export const jobsOperations = {
  current: door.jobs.current.handler(({ context: { jobs } }) => jobs.current()),
  watch: door.jobs.watch.handler(async function* ({ input, context: { jobs }, signal }) {
    yield* jobs.watch(input.jobId, signal);
  }),
  cancel: door.jobs.cancel.handler(({ input, context: { jobs } }) => {
    jobs.cancel(input.jobId);
    return {};
  }),
};
