import { z } from 'zod';
import { type EditedSentence, editedSentenceSchema } from '../../shared/ranking/front-page-contract.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

/** Of periods and languages that one goes back to. */
const mostKept = 60;

const schema = z.object({ author: z.string(), edited: z.array(editedSentenceSchema) });
export type FrontPageEdits = z.infer<typeof schema>;

/** Who signs the report, and sentences in the owner's words, the last first. */
const setting: ArchiveSetting<FrontPageEdits> = {
  name: 'ranking.frontPage',
  schema,
  initial: { author: '', edited: [] },
};

export function frontPageEdits(connection: Connection): FrontPageEdits {
  return readSetting(connection, setting);
}

/** A sentence that reads as the program wrote it is no wording of its own. */
export function setFrontPageEdits(
  connection: Connection,
  { author, sentences }: { author: string; sentences: readonly EditedSentence[] },
): void {
  const written = new Set(sentences.map((sentence) => sentence.written));
  const others = frontPageEdits(connection).edited.filter((sentence) => !written.has(sentence.written));
  const own = sentences
    .map((sentence) => ({ ...sentence, text: sentence.text.trim() }))
    .filter(({ written, text }) => text !== written);
  writeSetting(connection, setting, { author: author.trim(), edited: [...own, ...others].slice(0, mostKept) });
}
