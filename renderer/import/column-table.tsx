import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportField, ImportKind } from '../../shared/import/fields.ts';
import { importFields, importKindDefinitions } from '../../shared/import/import-kinds.ts';
import type { RecognisedColumn, Recognition } from '../../shared/import/recognition.ts';
import { ownColumn } from '../../shared/own-fields/own-column.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { roundShareText } from '../ui/figures.ts';
import { SearchIcon, WarningIcon } from '../ui/icons.tsx';
import { columnHeading } from './column-heading.ts';
import { fieldOfColumn } from './column-mapping.ts';
import { ColumnMeaning } from './column-meaning.tsx';
import classes from './column-table.module.css';
import type { ImportChoices } from './draft-state.ts';
import {
  columnsLeftOut,
  isOwnDestination,
  kindsToMake,
  madeOwnFields,
  type OwnDestination,
  ownDestinationOf,
} from './own-destination.ts';
import { useFieldText } from './use-field-text.ts';

/** From here on, one looks for a column instead of reading them all. */
const fewestToSearch = 16;
const mostAtOnce = 100;

const views = ['all', 'taken', 'leftOut'] as const;
type View = (typeof views)[number];

export type Destination = ImportField | OwnDestination;

function isImportField(value: string): value is ImportField {
  return importFields.some((field) => field === value);
}

function isDestination(value: string): value is Destination {
  return isImportField(value) || isOwnDestination(value);
}

interface ColumnTableProps {
  recognition: Recognition;
  decision: ImportDecision;
  disabled: boolean;
  onChange(column: RecognisedColumn, destination: Destination | null): void;
  onChoose(choices: ImportChoices): void;
}

/** Every column with some of its values below it, and where it goes. */
export function ColumnTable({ recognition, decision, disabled, onChange, onChoose }: ColumnTableProps) {
  const { t, language } = useWords();
  const [view, setView] = useState<View>('all');
  const [searched, setSearched] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const { columns, proposal } = recognition;
  const rows = useMemo(
    () =>
      columns.map((column) => ({
        column,
        field: fieldOfColumn(decision.mapping, column.index) ?? ownDestinationOf(decision.ownFields, column.index),
      })),
    [columns, decision.mapping, decision.ownFields],
  );
  const taken = rows.filter(({ field }) => field !== null).length;
  const counts: Record<View, number> = { all: rows.length, taken, leftOut: rows.length - taken };
  const canBecomeFields = importKindDefinitions[decision.kind].describesCustomers === true;
  const leftOut = columnsLeftOut(columns, decision);
  const wanted = searched.trim().toLowerCase();
  const found = rows.filter(
    ({ column, field }) =>
      (view === 'all' || (view === 'taken') === (field !== null)) &&
      [columnHeading(column, t), ...column.samples].some((text) => text.toLowerCase().includes(wanted)),
  );
  const shown = isWhole ? found : found.slice(0, mostAtOnce);
  const guessed = (column: number, field: Destination): boolean =>
    isImportField(field) && proposal.certainty[field] === 'content' && (proposal.mapping[field] ?? []).includes(column);

  return (
    <>
      {rows.length >= fewestToSearch && (
        <div className={classes.controls}>
          <SegmentedControl
            aria-label={t('importPage.whichColumns')}
            data={views.map((value) => ({
              value,
              label: t(`importPage.columnViews.${value}`, { count: counts[value] }),
            }))}
            value={view}
            onChange={(value) => setView(views.find((candidate) => candidate === value) ?? 'all')}
          />
          <TextInput
            aria-label={t('importPage.searchColumns')}
            placeholder={t('importPage.searchColumns')}
            leftSection={<SearchIcon size={16} />}
            value={searched}
            onChange={(event) => setSearched(event.currentTarget.value)}
          />
        </div>
      )}
      {canBecomeFields && leftOut.length > 0 && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={disabled}
            onClick={() =>
              onChoose({ ownFields: madeOwnFields(decision, leftOut, (column) => columnHeading(column, t)) })
            }
          >
            {t('importPage.makeAllOwnFields', { count: leftOut.length })}
          </Button>
        </div>
      )}
      <div className={classes.scroll}>
        <table aria-labelledby="import-columns">
          <colgroup>
            <col />
            <col style={{ width: 64 }} />
            <col style={{ width: 216 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('importPage.columnAndValues')}</th>
              <th scope="col" data-align="end">
                {t('importPage.filled')}
              </th>
              <th scope="col">{t('importPage.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ column, field }) => (
              <tr key={column.index} data-taken={field !== null}>
                <th scope="row" className="public">
                  <div className={classes.heading}>
                    <bdi>{columnHeading(column, t)}</bdi>
                  </div>
                  <div className={`${classes.samples} personal`} title={column.samples.join('\n')}>
                    {column.samples.length === 0 ? t('importPage.allEmpty') : column.samples.join('  ·  ')}
                  </div>
                </th>
                <td data-align="end" className="figure public">
                  {roundShareText(column.filledShare, language)}
                </td>
                <td className="public">
                  <FieldSelect
                    column={column}
                    field={field}
                    kind={decision.kind}
                    disabled={disabled}
                    onChange={(chosen) => onChange(column, chosen)}
                  />
                  <ColumnMeaning
                    columns={columns}
                    decision={decision}
                    field={field}
                    disabled={disabled}
                    onChoose={onChoose}
                  />
                  {field !== null && guessed(column.index, field) && (
                    <div className={classes.guessed}>
                      <WarningIcon size={14} /> {t('importPage.guessedByContent')}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className="quiet">{t('importPage.noColumnFound')}</p>}
      {shown.length < found.length && (
        <div>
          <Button variant="default" onClick={() => setIsWhole(true)}>
            {t('importPage.showAllColumns', { count: found.length })}
          </Button>
        </div>
      )}
    </>
  );
}

interface FieldSelectProps {
  column: RecognisedColumn;
  field: Destination | null;
  kind: ImportKind;
  disabled: boolean;
  onChange(field: Destination | null): void;
}

/** The system's own list: quick at a thousand columns, and its keys are known. */
function FieldSelect({ column, field, kind, disabled, onChange }: FieldSelectProps) {
  const { t } = useWords();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const fieldText = useFieldText();
  const groups = [
    ...importKindDefinitions[kind].fieldGroups.map(({ title, fields }) => ({
      group: t(`importPage.${title}`),
      items: fields.map((candidate) => ({ value: candidate, label: fieldText(candidate, kind) })),
    })),
    ...(importKindDefinitions[kind].describesCustomers !== true || ownFields === undefined || ownFields.length === 0
      ? []
      : [
          {
            group: t('ownFields.title'),
            items: ownFields.map((own) => ({ value: ownColumn(own.id), label: own.name })),
          },
        ]),
    ...(importKindDefinitions[kind].describesCustomers === true
      ? [
          {
            group: t('ownFields.makeOfColumn'),
            items: kindsToMake.map((made) => ({
              value: `make:${made}`,
              label:
                made === 'balance'
                  ? t('balances.ofColumn')
                  : t('ownFields.makeAs', { kind: t(`ownFields.kinds.${made}`) }),
            })),
          },
        ]
      : []),
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('importPage.fieldOf', { column: columnHeading(column, t) })}
      data={[{ value: '', label: t('importPage.leftOut') }, ...groups]}
      value={field ?? ''}
      disabled={disabled}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(isDestination(chosen) ? chosen : null);
      }}
    />
  );
}
