import { type BigIntStats, promises } from 'node:fs';
import type { ProposalHints } from '../../shared/import/propose.ts';
import type { MappingProposal, ReadingSettings, Recognition } from '../../shared/import/recognition.ts';

interface Question {
  path: string;
  fileName: string;
  reading: ReadingSettings;
  kind: MappingProposal['kind'] | undefined;
  hints: ProposalHints;
}

/** The answer given last, for as long as the file is the same: an import asks what the wizard has just asked. */
export class LastRecognition {
  #question: string | null = null;
  #answer: Recognition | null = null;

  async of(question: Question, recognise: () => Promise<Recognition>): Promise<Recognition> {
    const asked = await this.#asText(question);
    if (this.#answer !== null && asked !== null && asked === this.#question) return this.#answer;
    const answer = await recognise();
    // What was changed while it was read is not known.
    const isSame = asked !== null && asked === (await this.#asText(question));
    this.#question = isSame ? asked : null;
    this.#answer = isSame ? answer : null;
    return answer;
  }

  async #asText({ path, fileName, reading, kind, hints }: Question): Promise<string | null> {
    const file = await statOf(path);
    if (file === null) return null;
    const { ino, size, mtimeNs } = file;
    return JSON.stringify([path, fileName, String(ino), String(size), String(mtimeNs), reading, kind ?? null, hints]);
  }
}

/** Null where it cannot be asked: the reader of the file says why. */
async function statOf(path: string): Promise<BigIntStats | null> {
  try {
    return await promises.stat(path, { bigint: true });
  } catch {
    return null;
  }
}
