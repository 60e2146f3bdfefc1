import { useRef } from 'react';
import { type FilterClause, type FilterLiteral, literalsOf } from '../../../shared/customers/conditions/clauses.ts';
import { mostConditions } from '../../../shared/customers/conditions/conditions.ts';
import { AddCondition } from './add-condition.tsx';
import { type LiteralPlace, withJoinTurned, withLiteral, withoutLiteral } from './edit-clauses.ts';
import { LiteralChip } from './literal-chip.tsx';

interface FilterClausesProps {
  clauses: readonly FilterClause[];
  onChange(clauses: FilterClause[]): void;
}

/** The way to a further condition, and those there are, each as a chip that opens into its editor; alternatives adjoin. */
export function FilterClauses({ clauses, onChange }: FilterClausesProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const chips = chipsOf(clauses);
  return (
    <>
      {chips.length < mostConditions && (
        <AddCondition
          buttonRef={addButton}
          clauses={clauses}
          onAdd={(literal, alternativeTo) => onChange(withLiteral(clauses, { place: null, literal, alternativeTo }))}
        />
      )}
      {chips.map(({ key, literal, place }) => (
        <LiteralChip
          key={key}
          clauses={clauses}
          place={place}
          literal={literal}
          onChange={(changed, alternativeTo) =>
            onChange(withLiteral(clauses, { place, literal: changed, alternativeTo }))
          }
          onTurnJoin={() => onChange(withJoinTurned(clauses, place))}
          onRemove={() => {
            if (key === chips.length - 1) addButton.current?.focus();
            onChange(withoutLiteral(clauses, place));
          }}
        />
      ))}
    </>
  );
}

/** Each literal of these with its place. Keys are of the row: the focus stays in it when a chip is changed or removed. */
function chipsOf(clauses: readonly FilterClause[]): { key: number; literal: FilterLiteral; place: LiteralPlace }[] {
  return clauses
    .flatMap((clause, at) =>
      literalsOf(clause).map((literal, index) => ({ literal, place: { clause: at, literal: index } })),
    )
    .map((chip, key) => ({ ...chip, key }));
}
