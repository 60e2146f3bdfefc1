import type { Act } from '../../shared/acts/contract.ts';
import { listActs } from '../acts/list-acts.ts';
import { pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';

const rowsOfPage = 2_000;

/** The history, latest first, in the words of the page. */
export function actsTable({ snapshot, translate }: TableSource): TableContent<'acts', Act> {
  const word = (key: string, fallback: string): string => translate(key, { defaultValue: fallback });
  const [yes, no] = [translate('tables.yes'), translate('tables.no')];
  const countsOf = ({ counts }: Act): string =>
    Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(([what, count]) => translate(`acts.counts.${what}`, { count, defaultValue: `${what}: ${count}` }))
      .join(translate('tables.separator'));
  return {
    table: 'acts',
    columns: {
      at: { kind: 'instant', cell: (act) => act.at },
      actor: { kind: 'text', cell: (act) => word(`tables.actors.${act.actor}`, act.actor) },
      verb: { kind: 'text', cell: (act) => word(`acts.verbs.${act.verb}`, act.verb) },
      subject: { kind: 'text', cell: (act) => act.subject },
      counts: { kind: 'text', cell: countsOf },
      isUndone: { kind: 'text', cell: (act) => (act.undoneBy === null ? no : yes) },
    },
    values: {},
    rowCount: listActs(snapshot, { offset: 0, limit: 0 }).total,
    pages: pagesOf(rowsOfPage, (offset, limit) => listActs(snapshot, { offset, limit }).acts),
  };
}
