import { type Command, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { placeFile } from './rank.ts';

/** export customers --archive A --out F.vcf */
export const exportCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, out: { takesValue: true } },
  run: async (call) => {
    const [what = ''] = call.operands;
    if (what !== 'customers') throw new WrongUsage('exportUnknown', { what });
    const out = flagText(call, 'out');
    if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
    if (!out.toLowerCase().endsWith('.vcf')) {
      throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.vcf' });
    }
    const engine = await openNamedArchive(call);
    const { jobId } = await engine.client.vcard.save({ language: call.language });
    const { token } = await engine.client.tables.saved({ jobId });
    placeFile(engine, token, out);
    return { json: { out }, lines: [call.say('commandLine.exported', { out })], exitCode: 0 };
  },
};
