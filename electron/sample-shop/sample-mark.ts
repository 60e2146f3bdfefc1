import { z } from 'zod';
import { type Language, languages } from '../../shared/settings/contract.ts';
import { build, type Connection, firstRow, runWrite } from '../archive/query.ts';

/** Raised when the generator makes another shop: the next opening then makes it again. */
const sampleEdition = 5;
const settingName = 'isSample';

const markSchema = z.object({ language: z.enum(languages), edition: z.number(), schemaVersion: z.number() });

/** Tells a sample shop from a real archive, for as long as the file lives. */
export type SampleMark = z.infer<typeof markSchema>;

export function writeSampleMark(connection: Connection, language: Language, schemaVersion: number): void {
  const value = JSON.stringify({ language, edition: sampleEdition, schemaVersion } satisfies SampleMark);
  runWrite(connection, build.insertInto('settings').values({ name: settingName, value }));
}

/** Whether an archive is a sample shop. */
export function isSample(connection: Connection): boolean {
  return (
    firstRow(connection, build.selectFrom('settings').select('name').where('name', '=', settingName)) !== undefined
  );
}

/** Whether this program would make the sample shop of this language just so. */
export function isOfThisEdition(connection: Connection, language: Language, schemaVersion: number): boolean {
  const row = firstRow(connection, build.selectFrom('settings').select('value').where('name', '=', settingName));
  if (!row) return false;
  const mark = markSchema.parse(JSON.parse(row.value));
  return mark.language === language && mark.edition === sampleEdition && mark.schemaVersion === schemaVersion;
}
