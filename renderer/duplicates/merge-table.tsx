import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type {
  DuplicateGroup,
  MergeChoices,
  MergeField,
  MergeList,
  MergeSide,
} from '../../shared/duplicates/contract.ts';
import { mergeFields, mergeLists } from '../../shared/duplicates/merge-fields.ts';
import { isSimpleField } from '../../shared/records/customer-fields.ts';
import { foldText } from '../../shared/text.ts';
import { useWords } from '../app/words.ts';
import { useSimpleFieldText } from '../customers/use-simple-field-text.ts';
import { useDays } from '../ui/days.tsx';
import { LongText } from '../ui/long-text.tsx';
import { momentText } from '../ui/moments.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './duplicates-page.module.css';

interface MergeTableProps {
  group: DuplicateGroup;
  comparison: { members: readonly MergeSide[]; fields: Record<MergeField, number> };
  /** Those of the group that are not merged. */
  left: readonly number[];
  winnerId: number;
  choices: MergeChoices;
  onChoose(choices: MergeChoices): void;
  onKeep(customerId: number): void;
  onInclude(customerId: number, isIncluded: boolean): void;
}

/** A column for each customer, a row for each field. */
export function MergeTable(props: MergeTableProps) {
  const { group, comparison, left, winnerId, choices, onChoose, onKeep, onInclude } = props;
  const { t, find, language } = useWords();
  const simpleFieldText = useSimpleFieldText();
  const days = useDays();
  const winnerGroup = useId();
  const byId = new Map(comparison.members.map((side) => [side.id, side]));
  const sides = group.members.flatMap(({ id }) => byId.get(id) ?? []);
  const included = sides.filter(({ id }) => !left.includes(id));
  const separator = t('customers.filters.tagSeparator');
  const text = (field: MergeField, value: string): string => {
    if (isSimpleField(field)) return simpleFieldText(field, value);
    if (field === 'kind') return find(`customers.kinds.${value}`) ?? value;
    if (field !== 'consent') return value;
    const [code = '', ...rest] = value.split(' ');
    return [find(`duplicates.consents.${code}`) ?? code, ...rest].join(' ');
  };
  // A value of a customer who is left out is not taken.
  const cells = (textOf: (side: MergeSide) => string, keyOf: (side: MergeSide) => string = textOf) =>
    sides.map((side) =>
      left.includes(side.id)
        ? { id: side.id, text: '', key: '' }
        : { id: side.id, text: textOf(side), key: keyOf(side) },
    );
  const entries = (list: MergeList) => (side: MergeSide) => side.lists[list].map((entry) => entry.text).join(separator);
  const keys = (list: MergeList) => (side: MergeSide) =>
    side.lists[list]
      .map(({ key }) => key)
      .sort()
      .join('\u0000');
  const hasAllColumn = mergeLists.some(
    (list) => new Set(included.map(keys(list)).filter((key) => key !== '')).size > 1,
  );
  const losers = included.filter(({ id }) => id !== winnerId);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.field')}</th>
              {sides.map((side) => (
                <th key={side.id} scope="col">
                  <label className={classes.choice}>
                    <input
                      type="radio"
                      name={winnerGroup}
                      className="personal"
                      aria-label={t('duplicates.stays', { customer: `${side.label} ${side.number}` })}
                      checked={side.id === winnerId}
                      disabled={left.includes(side.id)}
                      onChange={() => onKeep(side.id)}
                    />
                    {t(side.id === winnerId ? 'duplicates.winner' : 'duplicates.loser')}
                  </label>
                </th>
              ))}
              {hasAllColumn && <td />}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('duplicates.number')}</th>
              {sides.map((side) => (
                <td key={side.id} className="personal">
                  <span className={classes.member}>
                    <Link to="/customers/$customerId" params={{ customerId: String(side.id) }}>
                      {side.number}
                    </Link>
                    {sides.length > 2 && (
                      <Checkbox
                        aria-label={t('duplicates.include', { customer: `${side.label} ${side.number}` })}
                        checked={!left.includes(side.id)}
                        disabled={!left.includes(side.id) && included.length <= 2}
                        onChange={(event) => onInclude(side.id, event.currentTarget.checked)}
                      />
                    )}
                  </span>
                </td>
              ))}
              {hasAllColumn && <td />}
            </tr>
            {shownFields(included).map((field) => (
              <ChoiceRow
                key={field}
                label={t(`duplicates.fields.${field}`)}
                cells={cells(
                  (side) => text(field, side.fields[field]),
                  (side) => (field === 'name' ? foldText(side.fields.name) : side.fields[field]),
                )}
                chosen={choices.fields[field] ?? comparison.fields[field]}
                hasAllColumn={hasAllColumn}
                onChoose={(id) => id !== 'all' && onChoose({ ...choices, fields: { ...choices.fields, [field]: id } })}
              />
            ))}
            {mergeLists.map((list) => (
              <ChoiceRow
                key={list}
                label={t(`duplicates.fields.${list}`)}
                cells={cells(entries(list), keys(list))}
                chosen={choices.lists[list] ?? 'all'}
                canKeepAll
                hasAllColumn={hasAllColumn}
                onChoose={(id) => onChoose({ ...choices, lists: { ...choices.lists, [list]: id } })}
              />
            ))}
            {ownFieldsOf(included).map(({ fieldId, name }) => (
              <ChoiceRow
                key={fieldId}
                label={name}
                cells={cells((side) => ownText(side, fieldId))}
                chosen={choices.ownFields[fieldId] ?? usualOwnField(included, winnerId, fieldId)}
                hasAllColumn={hasAllColumn}
                onChoose={(id) =>
                  id !== 'all' && onChoose({ ...choices, ownFields: { ...choices.ownFields, [fieldId]: id } })
                }
              />
            ))}
            <PlainRow
              label={t('duplicates.tags')}
              cells={cells(({ tags }) => tags.join(separator))}
              hasAllColumn={hasAllColumn}
            />
            <PlainRow label={t('duplicates.note')} cells={cells(({ note }) => note)} hasAllColumn={hasAllColumn} />
            <PlainRow
              label={t('duplicates.holds')}
              cells={cells(({ orders, contacts, further, lastDay, createdAt }) =>
                [
                  ...(orders > 0 ? [t('duplicates.counts.orders', { count: orders })] : []),
                  ...(contacts > 0 ? [t('duplicates.counts.contacts', { count: contacts })] : []),
                  ...(further > 0 ? [t('duplicates.counts.further', { count: further })] : []),
                  ...(lastDay === null ? [] : [t('duplicates.counts.lastOrder', { day: days.text(lastDay) })]),
                  t('duplicates.counts.added', { moment: momentText(createdAt, language) }),
                ].join(' · '),
              )}
              hasAllColumn={hasAllColumn}
            />
          </tbody>
        </table>
      </div>
      <p className="quiet personal">
        {t('duplicates.allMoves', { numbers: losers.map(({ number }) => number).join(separator) })}
      </p>
    </>
  );
}

/** That all are persons, or companies, goes without saying. */
function shownFields(sides: readonly MergeSide[]): MergeField[] {
  return mergeFields.filter((field) => field !== 'kind' || new Set(sides.map(({ fields }) => fields.kind)).size > 1);
}

function ownText({ ownFields }: MergeSide, fieldId: number): string {
  return ownFields.find((value) => value.fieldId === fieldId)?.text ?? '';
}

function ownFieldsOf(sides: readonly MergeSide[]): { fieldId: number; name: string }[] {
  const names = new Map(
    sides.flatMap(({ ownFields }) => ownFields.map(({ fieldId, name }) => [fieldId, name] as const)),
  );
  return [...names].map(([fieldId, name]) => ({ fieldId, name }));
}

/** The winner's value, or the first of the others. */
function usualOwnField(sides: readonly MergeSide[], winnerId: number, fieldId: number): number {
  const having = sides.filter((side) => ownText(side, fieldId) !== '');
  return (having.find(({ id }) => id === winnerId) ?? having[0])?.id ?? winnerId;
}

interface PlainRowProps {
  label: string;
  cells: readonly { id: number; text: string }[];
  hasAllColumn: boolean;
}

/** What is combined without a choice. */
function PlainRow({ label, cells, hasAllColumn }: PlainRowProps) {
  if (cells.every(({ text }) => text === '')) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map(({ id, text }) => (
        <td key={id} className={`${classes.plain} personal`}>
          <LongText text={text} />
        </td>
      ))}
      {hasAllColumn && <td />}
    </tr>
  );
}
