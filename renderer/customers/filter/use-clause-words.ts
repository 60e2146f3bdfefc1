import {
  conditionsIn,
  type FilterClause,
  type FilterLiteral,
  literalsOf,
} from '../../../shared/customers/conditions/clauses.ts';
import {
  asksWhetherEmpty,
  type FilterCondition,
  fieldOfCondition,
} from '../../../shared/customers/conditions/conditions.ts';
import { usePrivacy } from '../../app/privacy.ts';
import { useWords } from '../../app/words.ts';
import { useConditionWords } from './use-condition-words.ts';
import { useFieldName } from './use-field-name.ts';

/** Each of these clauses as a person would say it. */
export function useClauseWords(said: readonly FilterClause[]): (clause: FilterClause) => string {
  const { t } = useWords();
  const nameOf = useFieldName();
  const conditionWords = useConditionWords(conditionsIn(said));
  return (clause) => literalsOf(clause).map(literalWords).join(t('customers.filters.orBetween'));

  function literalWords(literal: FilterLiteral): string {
    if (literal.kind !== 'not') return conditionWords(literal);
    const { condition } = literal;
    if ((condition.kind === 'text' || condition.kind === 'ownText') && !asksWhetherEmpty(condition.operator)) {
      const { operator, value } = condition;
      return t(`customers.filters.saysNot.${operator}`, { field: nameOf(fieldOfCondition(condition)), value });
    }
    const opposite = oppositeOf(condition);
    return opposite === null
      ? t('customers.filters.saysNot.other', { said: conditionWords(condition) })
      : conditionWords(opposite);
  }
}

/** The same on a screen that a neighbour may read: only what is asked about, where names are hidden. */
export function useShownClause(shown: readonly FilterClause[]): (clause: FilterClause) => string {
  const { t } = useWords();
  const nameOf = useFieldName();
  const words = useClauseWords(shown);
  const areNamesHidden = usePrivacy();
  return (clause) =>
    areNamesHidden
      ? conditionsIn([clause])
          .map((condition) => nameOf(fieldOfCondition(condition)))
          .join(t('customers.filters.orBetween'))
      : words(clause);
}

/** The condition that keeps whom another does not, where there is one that says it in its own words. */
function oppositeOf(condition: FilterCondition): FilterCondition | null {
  if (condition.kind === 'type') return { ...condition, value: condition.value === 'person' ? 'company' : 'person' };
  if (condition.kind === 'bin') return { ...condition, isBinned: !condition.isBinned };
  if (condition.kind === 'bought' || !('operator' in condition)) return null;
  const opposites = { isEmpty: 'isNotEmpty', isNotEmpty: 'isEmpty', hasAny: 'hasNone', hasNone: 'hasAny' } as const;
  const { operator } = condition;
  return operator in opposites
    ? ({ ...condition, operator: opposites[operator as keyof typeof opposites] } as FilterCondition)
    : null;
}
