import { Select } from '@mantine/core';
import type { FilterClause } from '../../../shared/customers/conditions/clauses.ts';
import { useWords } from '../../app/words.ts';
import { clauseWithout, type LiteralPlace } from './edit-clauses.ts';
import { useShownClause } from './use-clause-words.ts';

interface JoinSelectProps {
  clauses: readonly FilterClause[];
  /** Where the condition stands that is edited; null: nowhere yet. */
  place: LiteralPlace | null;
  /** The clause to which it is an alternative; null: it has to hold as well. */
  alternativeTo: number | null;
  onChange(alternativeTo: number | null): void;
}

/** How a condition is put together with the others: it has to hold as well, or instead of one of them. */
export function JoinSelect({ clauses, place, alternativeTo, onChange }: JoinSelectProps) {
  const { t } = useWords();
  const shownClause = useShownClause(clauses);
  const alternatives = clauses.flatMap((_, index) => {
    const clause = clauseWithout(clauses, index, place);
    return clause === undefined
      ? []
      : [{ value: String(index), label: t('filterClauses.or', { clause: shownClause(clause) }) }];
  });
  if (alternatives.length === 0) return null;
  return (
    <Select
      label={t('filterClauses.join')}
      comboboxProps={{ withinPortal: false }}
      data={[{ value: '', label: t('filterClauses.and') }, ...alternatives]}
      value={alternativeTo === null ? '' : String(alternativeTo)}
      onChange={(chosen) => onChange(chosen === null || chosen === '' ? null : Number(chosen))}
    />
  );
}
