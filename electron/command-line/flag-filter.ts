import { isWholeClause } from '../../shared/customers/conditions/clauses.ts';
import { type CustomerFilter, customerFilterSchema } from '../../shared/customers/filter.ts';
import { type CommandCall, flagText, WrongUsage } from './command.ts';

/** `--filter`: a filter as JSON, each condition of which says something. Throws WrongUsage, which says where it is none. */
export function flagFilter(call: CommandCall): CustomerFilter {
  const text = flagText(call, 'filter');
  if (text === undefined) throw new WrongUsage('flagMissing', { flag: 'filter' });
  const { data, error } = customerFilterSchema.safeParse(jsonOf(text));
  if (data === undefined) {
    const [issue] = error.issues;
    throw new WrongUsage('filterWanted', { where: (issue?.path ?? []).join('.') || '{…}' });
  }
  const blank = data.conditions.findIndex((clause) => !isWholeClause(clause));
  if (blank !== -1) throw new WrongUsage('filterWanted', { where: `conditions.${blank}` });
  return data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WrongUsage('filterUnreadable', { why: error.message });
  }
}
