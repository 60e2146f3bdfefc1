import { z } from 'zod';
import { orderReads } from '../customers/list-reads.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { reportQuestionSchema } from './report-question.ts';
import { revenueReads } from './revenue-reads.ts';
import { scoredReads } from './scored-contract.ts';

/** What the sentences of the first page are about: dependence or who leads, groups, who came and went, who is overlooked. */
const frontSentenceKinds = ['concentration', 'leading', 'groups', 'movement', 'overlooked'] as const;
export type FrontSentenceKind = (typeof frontSentenceKinds)[number];

const mostSentences = 10;
const sentenceSchema = z.string().max(longest.frontSentence);

/** A sentence as the program wrote it, and as a person worded it; empty: left out. */
export const editedSentenceSchema = z.object({
  kind: z.enum(frontSentenceKinds),
  written: sentenceSchema,
  text: sentenceSchema,
});
export type EditedSentence = z.infer<typeof editedSentenceSchema>;

const authorSchema = z.string().max(longest.name);

/** The first page of the workbook, to be read and changed before it leaves. */
export const frontPageContract = {
  /**
   * What stands on it. A wording holds as long as the program writes the same sentence below it: with other figures the
   * program's own sentence stands there, and `earlier` is the last wording of its kind. Error: REPORT_EMPTY.
   */
  frontPage: readsFrom(...revenueReads, ...scoredReads, ...orderReads, 'named_accounts')
    .input(reportQuestionSchema.extend({ language: z.enum(['zh-CN', 'en']) }))
    .output(
      z.object({
        author: authorSchema,
        sentences: z.array(editedSentenceSchema.extend({ earlier: sentenceSchema.nullable() })),
      }),
    ),
  /** Keeps author and wordings for every workbook from now on. */
  setFrontPage: operation
    .input(z.object({ author: authorSchema, sentences: z.array(editedSentenceSchema).max(mostSentences) }))
    .output(z.object({})),
};
