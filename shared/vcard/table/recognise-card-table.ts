import { isRejectedRowHeading } from '../../reports/rejected-row-headings.ts';
import { foldHeading } from '../../text.ts';
import type { CardColumn, CardProgram, ColumnRule } from './card-column.ts';
import { googleColumns, isTellingGoogleHeading, numberedColumn } from './google-columns.ts';
import { outlookColumns, tellingOutlookHeadings } from './outlook-columns.ts';
import { tellingThunderbirdHeadings, thunderbirdColumns } from './thunderbird-columns.ts';

/** An address book that left a program as a table. */
export interface CardTable {
  program: CardProgram;
  /** One for each heading, in their order. */
  columns: readonly CardColumn[];
}

/** At least this share of the headings is of the program: a shop's own table has columns of its own. */
const leastKnownShare = 0.9;

/** What a table is by its headings: the address book of a program, or null. */
export function recogniseCardTable(headings: readonly string[]): CardTable | null {
  if (headings.some(isTellingGoogleHeading)) return tableOf('google', headings);
  if (isWrittenBy(headings, thunderbirdColumns, tellingThunderbirdHeadings)) return tableOf('thunderbird', headings);
  if (isWrittenBy(headings, outlookColumns, tellingOutlookHeadings)) return tableOf('outlook', headings);
  return null;
}

const rulesByProgram: Record<CardProgram, readonly ColumnRule[]> = {
  google: googleColumns,
  outlook: outlookColumns,
  thunderbird: thunderbirdColumns,
};

/** Nearly all headings are known, one tells, and where there is more than addresses somebody is named. */
function isWrittenBy(headings: readonly string[], rules: readonly ColumnRule[], telling: readonly string[]): boolean {
  const said = headings
    .filter((heading) => !isRejectedRowHeading(heading))
    .map(foldHeading)
    .filter((heading) => heading !== '');
  const known = new Map(rules.flatMap(({ means, headings: own }) => own.map((one) => [foldHeading(one), means])));
  const tells = new Set(telling.map(foldHeading));
  if (!said.some((heading) => tells.has(heading))) return false;
  const knownCount = said.filter((heading) => known.has(heading)).length;
  const isNamed = said.some((heading) => known.get(heading)?.startsWith('name.') === true);
  return isNamed ? knownCount >= leastKnownShare * said.length : knownCount === said.length;
}

function tableOf(program: CardProgram, headings: readonly string[]): CardTable {
  const rules = rulesByProgram[program];
  const met = new Map<string, number>();
  const columns = headings.map((heading, index): CardColumn => {
    const folded = foldHeading(heading);
    const before = met.get(folded) ?? 0;
    met.set(folded, before + 1);
    const fitting = rules.filter(({ headings: own }) => own.some((one) => foldHeading(one) === folded));
    const rule = fitting[before] ?? fitting.at(-1);
    const numberedOne = program === 'google' && rule === undefined ? numberedColumn(heading) : null;
    if (numberedOne !== null) return numberedOne;
    const { means, label = '', silent = [], isJoined = false, ...said } = rule ?? unknownColumn(heading);
    const entry = said.entry ?? (saidOnce.test(means) ? '' : String(index));
    return { means, entry, label, silent, isJoined, heading };
  });
  return { program, columns };
}

/** Fields of which somebody has one, its parts in several columns. */
const saidOnce = /^(?:name|phonetic|organisation|birthday)\./;

/** A phone or an e-mail is one under a heading that says so, though the program is not known to write it. */
function unknownColumn(heading: string): ColumnRule {
  if (isRejectedRowHeading(heading)) return { means: 'ours.text', headings: [] };
  const text = heading.normalize('NFKC').trim();
  if (/(?:phone|mobile|fax|电话|手机|传真)[\s\d]*$/i.test(text))
    return { means: 'phone.text', label: text, headings: [] };
  if (/(?:e-?mail|邮箱|电子邮件)[\s\d]*$/i.test(text)) return { means: 'email.text', label: text, headings: [] };
  return { means: 'noted.text', headings: [] };
}
