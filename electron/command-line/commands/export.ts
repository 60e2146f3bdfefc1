import { importKinds } from '../../../shared/import/fields.ts';
import { importKindDefinitions } from '../../../shared/import/import-kinds.ts';
import { type Command, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { kindNamed, nameOfKind } from '../kind-names.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

const formats = ['xlsx', 'csv', 'vcf'] as const;

/** A table in full, as `import` takes it in again; customers as cards too. */
export const exportCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, out: { takesValue: true } },
  run: async (call) => {
    const [what = ''] = call.operands;
    const kind = kindNamed(what);
    if (kind === undefined)
      throw new WrongUsage('exportUnknown', { what, kinds: importKinds.map(nameOfKind).join(', ') });
    const out = flagText(call, 'out');
    if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
    const format = formats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
    const known: readonly string[] =
      importKindDefinitions[kind].rowIsCustomer === true ? formats : formats.filter((ending) => ending !== 'vcf');
    if (format === undefined || !known.includes(format)) {
      const choices = known.map((ending) => `.${ending}`).join(', ');
      throw new WrongUsage('badChoice', { flag: 'out', value: out, choices });
    }
    refuseMissingFolder(out);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const question = { table: 'exchange', kind } as const;
    const { jobId } =
      format === 'vcf'
        ? await client.vcard.save({ language: call.language })
        : await client.tables.save({ question, format, language: call.language });
    const { token } = await client.tables.saved({ jobId });
    const replaced = await placeFile(engine, token, out);
    return { json: { out, replaced }, lines: exportedLines(call, out, replaced), exitCode: 0 };
  },
};
