import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { balanceColumn } from '../../../shared/balances/balance-column.ts';
import type { ArchiveColumn } from '../../../shared/customers/archive-column.ts';
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
import classes from './filter-bar.module.css';
import { useConditionWords } from './use-condition-words.ts';
import { useFieldName } from './use-field-name.ts';

const editorWidth = 280;

const ConditionEditor = shownLater(async () => (await import('./condition-editor.tsx')).ConditionEditor);

interface FilterConditionsProps {
  conditions: readonly FilterCondition[];
  onChange(conditions: FilterCondition[]): void;
}

/** The way to a further condition, and those that all must hold, each as a chip that opens into its editor. */
export function FilterConditions({ conditions, onChange }: FilterConditionsProps) {
  return (
    <>
      {conditions.length < mostConditions && (
        <AddCondition onAdd={(added) => onChange(withoutRepeats([...conditions, added]))} />
      )}
      {conditions.map((condition, index) => (
        <ConditionChip
          key={JSON.stringify(condition)}
          condition={condition}
          onChange={(changed) => onChange(withoutRepeats(conditions.with(index, changed)))}
          onRemove={() => onChange(conditions.toSpliced(index, 1))}
        />
      ))}
    </>
  );
}

/** The key of the column that shows what a field says. */
function columnOfField(field: FilterField | ArchiveColumn): string {
  return field === 'tag' ? 'tags' : field;
}

/** The same condition twice says nothing more. */
function withoutRepeats(conditions: readonly FilterCondition[]): FilterCondition[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

interface ConditionChipProps {
  condition: FilterCondition;
  onChange(condition: FilterCondition): void;
  onRemove(): void;
}

function ConditionChip({ condition, onChange, onRemove }: ConditionChipProps) {
  const { t } = useWords();
  const wordsOf = useConditionWords([condition]);
  const nameOf = useFieldName();
  const [isOpen, setIsOpen] = useState(false);
  const areNamesHidden = usePrivacy();
  const field = fieldOfCondition(condition);
  const says = areNamesHidden ? nameOf(field) : wordsOf(condition);
  const chip = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState(0);
  return (
    <span ref={chip} className={classes.chip}>
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
                setShift(shiftOfEditor(chip.current, columnOfField(field), editorWidth));
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
            condition={condition}
            onApply={(changed) => {
              setIsOpen(false);
              onChange(changed);
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

function AddCondition({ onAdd }: { onAdd(condition: FilterCondition): void }) {
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
              <Button variant="default" leftSection={<PlusIcon size={14} />}>
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
            condition={begun}
            onApply={(condition) => {
              setBegun(null);
              onAdd(condition);
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
