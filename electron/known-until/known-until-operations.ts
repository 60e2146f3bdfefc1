import { writeSetting } from '../archive/archive-setting.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { knownUntilState } from './read-known-until.ts';
import { setKnownUntil } from './say-known-until.ts';
import { everySaleTypedSetting } from './typed-sales-setting.ts';

const set = asAct('knownUntil.set', (writer, said: Parameters<typeof setKnownUntil>[1]) => {
  setKnownUntil(writer, said);
  return { result: {}, subject: said.untilDay };
});

export const knownUntilOperations = {
  state: door.knownUntil.state.handler(({ context: { session } }) => knownUntilState(session.archive.reader)),
  set: door.knownUntil.set.handler(({ input, context }) =>
    set({ input: { untilDay: input.day, today: context.clock.today() }, context }),
  ),
  setEverySaleTyped: door.knownUntil.setEverySaleTyped.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, everySaleTypedSetting, input.isEverySaleTyped);
    return {};
  }),
};
