import { door } from '../engine/door.ts';

export const upkeepOperations = {
  progress: door.upkeep.progress.handler(async function* ({ context: { upkeep }, signal }) {
    yield* upkeep.watch(signal);
  }),
};
