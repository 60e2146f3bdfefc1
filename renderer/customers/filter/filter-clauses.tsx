import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { balanceColumn } from '../../../shared/balances/balance-column.ts';
import type { ArchiveColumn } from '../../../shared/customers/archive-column.ts';
import {
  conditionOf,
  conditionsIn,
  type FilterClause,
  type FilterLiteral,
  literalsOf,
} from '../../../shared/customers/conditions/clauses.ts';
import {
  type FilterCondition,
  fieldOfCondition,
  mostConditions,
} from '../../../shared/customers/conditions/conditions.ts';
import {
  type FilterField,
  filterFields,
  newBalanceCondition,
  newCondition,
  newOwnCondition,
} from '../../../shared/customers/conditions/filter-fields.ts';
import { ownColumn } from '../../../shared/own-fields/own-column.ts';
import { operations } from '../../app/engine.ts';
import { usePrivacy } from '../../app/privacy.ts';
import { useWords } from '../../app/words.ts';
import { restOfForm, useFormWish } from '../../drafts/form-wish.ts';
import { PopoverLayer } from '../../ui/dialog.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { shownLater } from '../../ui/shown-later.tsx';
import { shiftOfEditor } from './clear-of-column.ts';
import { type LiteralPlace, withJoinTurned, withLiteral, withoutLiteral } from './edit-clauses.ts';
import classes from './filter-bar.module.css';
import { useShownClause } from './use-clause-words.ts';
import { useFieldName } from './use-field-name.ts';

const editorWidth = 280;

const ConditionEditor = shownLater(async () => (await import('./condition-editor.tsx')).ConditionEditor);

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
      {conditionsIn(clauses).length < mostConditions && (
        <AddCondition
          buttonRef={addButton}
          clauses={clauses}
          onAdd={(literal, alternativeTo = null) =>
            onChange(withLiteral(clauses, { place: null, literal, alternativeTo }))
          }
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

/** The key of the column that shows what a field says. */
function columnOfField(field: FilterField | ArchiveColumn): string {
  return field === 'tag' ? 'tags' : field;
}

interface LiteralChipProps {
  clauses: readonly FilterClause[];
  place: LiteralPlace;
  literal: FilterLiteral;
  onChange(literal: FilterLiteral, alternativeTo: number | null): void;
  onTurnJoin(): void;
  onRemove(): void;
}

function LiteralChip({ clauses, place, literal, onChange, onTurnJoin, onRemove }: LiteralChipProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const areNamesHidden = usePrivacy();
  const says = useShownClause([literal])(literal);
  const isAlternative = place.literal > 0;
  const isFollowed = place.literal < literalsOf(clauses[place.clause] ?? literal).length - 1;
  const chip = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState(0);
  return (
    <span ref={chip} className={classes.chip} data-alternative={isAlternative} data-followed={isFollowed}>
      {(place.clause > 0 || isAlternative) && (
        <button
          type="button"
          className={classes.join}
          aria-label={t(isAlternative ? 'customers.filters.turnOr' : 'customers.filters.turnAnd')}
          title={t(isAlternative ? 'customers.filters.turnOr' : 'customers.filters.turnAnd')}
          onClick={onTurnJoin}
        >
          {t(isAlternative ? 'customers.filters.or' : 'customers.filters.and')}
        </button>
      )}
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="bottom-start"
        offset={{ mainAxis: 8, crossAxis: shift }}
        shadow="floating"
        trapFocus
        closeOnEscape={false}
        width={editorWidth}
        transitionProps={{ duration: 80 }}
      >
        <Popover.Target>
          <button
            type="button"
            className={`${classes.chipWords} ${areNamesHidden ? 'public' : ''}`}
            onClick={() =>
              ConditionEditor.whenLoaded(() => {
                const column = columnOfField(fieldOfCondition(conditionOf(literal)));
                setShift(shiftOfEditor(chip.current, column, editorWidth));
                setIsOpen((is) => !is);
              })
            }
          >
            <bdi>{says}</bdi>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={says}>
          <PopoverLayer onClose={() => setIsOpen(false)} />
          <ConditionEditor
            literal={literal}
            clauses={clauses}
            place={place}
            onApply={(changed, alternativeTo) => {
              setIsOpen(false);
              onChange(changed, alternativeTo);
            }}
            onCancel={() => setIsOpen(false)}
          />
        </Popover.Dropdown>
      </Popover>
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

interface AddConditionProps {
  buttonRef: RefObject<HTMLButtonElement | null>;
  clauses: readonly FilterClause[];
  onAdd(literal: FilterLiteral, alternativeTo?: number | null): void;
}

function AddCondition({ buttonRef, clauses, onAdd }: AddConditionProps) {
  const { t } = useWords();
  const [begun, setBegun] = useState<FilterCondition | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState(0);
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: balances } = useQuery(operations.balances.units.queryOptions());
  useFormWish({ form: 'condition.', customerId: null }, (asked) => {
    const name = restOfForm(asked, 'condition.');
    const field = filterFields.find((each) => each === name);
    const own = ownFields?.find(({ id }) => ownColumn(id) === name);
    const unit = balances?.units.find(({ id }) => balanceColumn(id) === name);
    ConditionEditor.whenLoaded(() => {
      if (field !== undefined) setBegun(newCondition(field));
      else if (own !== undefined) setBegun(newOwnCondition(own));
      else if (unit !== undefined) setBegun(newBalanceCondition(unit.id));
    });
  });
  return (
    <Popover
      opened={begun !== null}
      onChange={(opened) => {
        if (!opened) setBegun(null);
      }}
      // The target is the menu's own button, which says by itself what it opens.
      withRoles={false}
      position="bottom-start"
      offset={{ mainAxis: 8, crossAxis: shift }}
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={editorWidth}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <span ref={button}>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button ref={buttonRef} variant="default" leftSection={<PlusIcon size={14} />}>
                {t('customers.filters.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.fields ?? ''}>
              <FieldItems
                onChoose={(condition) => {
                  if (condition.kind === 'bin') onAdd(condition);
                  else {
                    ConditionEditor.whenLoaded(() => {
                      const column = columnOfField(fieldOfCondition(condition));
                      setShift(shiftOfEditor(button.current, column, editorWidth));
                      setBegun(condition);
                    });
                  }
                }}
              />
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      {begun !== null && (
        <Popover.Dropdown role="dialog" aria-label={t('customers.filters.add')}>
          <PopoverLayer onClose={() => setBegun(null)} />
          <ConditionEditor
            literal={begun}
            clauses={clauses}
            place={null}
            onApply={(literal, alternativeTo) => {
              setBegun(null);
              onAdd(literal, alternativeTo);
            }}
            onCancel={() => setBegun(null)}
          />
        </Popover.Dropdown>
      )}
    </Popover>
  );
}

function FieldItems({ onChoose }: { onChoose(condition: FilterCondition): void }) {
  const nameOf = useFieldName();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: balances } = useQuery(operations.balances.units.queryOptions());
  return (
    <>
      {filterFields.map((name) => (
        <Menu.Item key={name} onClick={() => onChoose(newCondition(name))}>
          {nameOf(name)}
        </Menu.Item>
      ))}
      {balances !== undefined && balances.units.length > 0 && (
        <>
          <Menu.Divider />
          {balances.units.map(({ id }) => (
            <Menu.Item key={id} onClick={() => onChoose(newBalanceCondition(id))}>
              <bdi>{nameOf(balanceColumn(id))}</bdi>
            </Menu.Item>
          ))}
        </>
      )}
      {ownFields !== undefined && ownFields.length > 0 && (
        <>
          <Menu.Divider />
          {ownFields.map((field) => (
            <Menu.Item key={field.id} onClick={() => onChoose(newOwnCondition(field))}>
              <bdi>{field.name}</bdi>
            </Menu.Item>
          ))}
        </>
      )}
    </>
  );
}
