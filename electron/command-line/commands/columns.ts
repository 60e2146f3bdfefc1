import { importKinds } from '../../../shared/import/fields.ts';
import { type Command, flagText } from '../command.ts';
import { givenFileToken } from '../given-file-token.ts';
import { flagKind } from '../kind-names.ts';
import { proposalJson } from '../proposal-json.ts';

/** Prints what `import` would take from a table, as JSON to edit and to give it as --map. */
export const columnsCommand: Command = {
  operands: [1, 1],
  flags: { kind: { takesValue: true }, sheet: { takesValue: true } },
  run: async (call) => {
    const kind = flagKind(call, importKinds);
    const sheet = flagText(call, 'sheet');
    const engine = await call.engine();
    const file = await givenFileToken(engine, call.operands[0] ?? '');
    const recognition = await engine.client.import.recognise({
      file,
      reading: sheet === undefined ? {} : { sheet },
      ...(kind === undefined ? {} : { kind }),
    });
    const json = proposalJson(recognition);
    return { json, lines: JSON.stringify(json, null, 2).split('\n'), exitCode: 0 };
  },
};
