import { ActionIcon } from '@mantine/core';
import { useRef, useState } from 'react';
import {
  conditionOf,
  type FilterClause,
  type FilterLiteral,
  literalsOf,
} from '../../../shared/customers/conditions/clauses.ts';
import { usePrivacy } from '../../app/privacy.ts';
import { useWords } from '../../app/words.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { ConditionPopover, useEditorBesideColumn } from './condition-popover.tsx';
import type { LiteralPlace } from './edit-clauses.ts';
import classes from './filter-bar.module.css';
import { useShownClause } from './use-clause-words.ts';

interface LiteralChipProps {
  clauses: readonly FilterClause[];
  place: LiteralPlace;
  literal: FilterLiteral;
  onChange(literal: FilterLiteral, alternativeTo: number | null): void;
  onTurnJoin(): void;
  onRemove(): void;
}

/** A condition of a filter, behind the “and” or “or” that joins it to the one before; it opens into its editor. */
export function LiteralChip({ clauses, place, literal, onChange, onTurnJoin, onRemove }: LiteralChipProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const areNamesHidden = usePrivacy();
  const says = useShownClause([literal])(literal);
  const chip = useRef<HTMLSpanElement>(null);
  const editor = useEditorBesideColumn(chip);
  const isAlternative = place.literal > 0;
  const isFollowed = place.literal < literalsOf(clauses[place.clause] ?? literal).length - 1;
  const turns = t(isAlternative ? 'customers.filters.turnOr' : 'customers.filters.turnAnd');
  return (
    <span ref={chip} className={classes.chip} data-alternative={isAlternative} data-followed={isFollowed}>
      {(place.clause > 0 || isAlternative) && (
        <button type="button" className={classes.join} aria-label={turns} title={turns} onClick={onTurnJoin}>
          {t(isAlternative ? 'customers.filters.or' : 'customers.filters.and')}
        </button>
      )}
      <ConditionPopover
        label={says}
        edited={isOpen ? literal : null}
        clauses={clauses}
        place={place}
        shift={editor.shift}
        target={
          <button
            type="button"
            className={`${classes.chipWords} ${areNamesHidden ? 'public' : ''}`}
            onClick={() => editor.open(conditionOf(literal), () => setIsOpen((is) => !is))}
          >
            <bdi>{says}</bdi>
          </button>
        }
        onApply={onChange}
        onClose={() => setIsOpen(false)}
      />
      <ActionIcon
        size={22}
        aria-label={t('customers.filters.remove', { condition: says })}
        title={t('customers.filters.remove', { condition: says })}
        onClick={onRemove}
      >
        <CloseIcon size={12} />
      </ActionIcon>
    </span>
  );
}
