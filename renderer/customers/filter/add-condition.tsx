import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { balanceColumn } from '../../../shared/balances/balance-column.ts';
import type { FilterClause, FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import type { FilterCondition } from '../../../shared/customers/conditions/conditions.ts';
import {
  filterFields,
  newBalanceCondition,
  newCondition,
  newOwnCondition,
} from '../../../shared/customers/conditions/filter-fields.ts';
import { ownColumn } from '../../../shared/own-fields/own-column.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { restOfForm, useFormWish } from '../../drafts/form-wish.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { ConditionPopover, useEditorBesideColumn } from './condition-popover.tsx';
import classes from './filter-bar.module.css';
import { useFieldName } from './use-field-name.ts';

interface AddConditionProps {
  buttonRef: RefObject<HTMLButtonElement | null>;
  clauses: readonly FilterClause[];
  onAdd(literal: FilterLiteral, alternativeTo: number | null): void;
}

/** The way to a further condition: the field it asks about, then its editor. */
export function AddCondition({ buttonRef, clauses, onAdd }: AddConditionProps) {
  const { t } = useWords();
  const [begun, setBegun] = useState<FilterCondition | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const editor = useEditorBesideColumn(button);
  const begin = (condition: FilterCondition): void => editor.open(condition, () => setBegun(condition));
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: balances } = useQuery(operations.balances.units.queryOptions());
  useFormWish({ form: 'condition.', customerId: null }, (asked) => {
    const name = restOfForm(asked, 'condition.');
    const field = filterFields.find((each) => each === name);
    const own = ownFields?.find(({ id }) => ownColumn(id) === name);
    const unit = balances?.units.find(({ id }) => balanceColumn(id) === name);
    if (field !== undefined) begin(newCondition(field));
    else if (own !== undefined) begin(newOwnCondition(own));
    else if (unit !== undefined) begin(newBalanceCondition(unit.id));
  });
  return (
    <ConditionPopover
      label={t('customers.filters.add')}
      edited={begun}
      clauses={clauses}
      place={null}
      shift={editor.shift}
      // The target is the menu's own button, which says by itself what it opens.
      withRoles={false}
      target={
        <span ref={button}>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button ref={buttonRef} variant="default" leftSection={<PlusIcon size={14} />}>
                {t('customers.filters.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.fields ?? ''}>
              <FieldItems
                onChoose={(condition) => (condition.kind === 'bin' ? onAdd(condition, null) : begin(condition))}
              />
            </Menu.Dropdown>
          </Menu>
        </span>
      }
      onApply={onAdd}
      onClose={() => setBegun(null)}
    />
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
