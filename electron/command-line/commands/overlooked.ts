import { evidenceSentences } from '../../factors/evidence-sentence.ts';
import { type Command, openNamedArchive } from '../command.ts';
import { factorSentenceJson } from '../factor-json.ts';
import { numberAndName } from '../number-and-name.ts';
import { outOf, savedLines } from '../save-table-to.ts';
import { scoredFlags, scoredQuestionOf } from '../scored-flags.ts';

/** overlooked --archive A: the key accounts that a ranking by revenue does not show, and what they are known for. */
export const overlookedCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, ...scoredFlags, out: { takesValue: true } },
  run: async (call) => {
    const question = scoredQuestionOf(call);
    const out = outOf(call);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const { overlooked, setAside, tooLittleKnown, homeCurrency } = await client.ranking.overlooked(question);
    const words = { translate: call.say, language: call.language, homeCurrency };
    const json = overlooked.map(({ degree, row, why }) => ({
      number: row.number,
      name: row.name,
      degree,
      rankRevenue: row.rankRevenue,
      class: row.class,
      rankValue: row.rankValue,
      cautiousValue: row.cautiousValue,
      confidence: row.confidence,
      why: why.map(({ factor }) => factorSentenceJson(factor, row.factors, homeCurrency)),
    }));
    const lines = overlooked.map(({ degree, row, why }) =>
      call.say('commandLine.overlooked.line', {
        who: numberAndName(row),
        degree: call.say(`ranking.overlooked.degrees.${degree}`),
        rankRevenue: row.rankRevenue ?? '–',
        rankValue: row.rankValue ?? '–',
        why:
          why.length === 0
            ? call.say('ranking.overlooked.manySmall')
            : evidenceSentences(
                why.map(({ factor }) => factor),
                row.factors,
                words,
              ),
      }),
    );
    const saved = await savedLines(engine, { table: 'overlooked', question }, out, call);
    return {
      json,
      lines: [
        ...(lines.length === 0 ? [call.say('commandLine.overlooked.nobody')] : lines),
        ...(setAside === 0 ? [] : [call.say('commandLine.overlooked.setAside', { count: setAside })]),
        ...(tooLittleKnown === 0
          ? []
          : [call.say('ranking.overlooked.withoutTooLittleKnown', { count: tooLittleKnown })]),
        ...saved,
      ],
      exitCode: 0,
    };
  },
};
