import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DuplicatePair, MergeChoices, MergeField, MergeSide, PairSide } from '../../shared/duplicates/contract.ts';
import { mergeFields, mergeLists } from '../../shared/duplicates/merge-fields.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { momentText } from '../ui/moments.ts';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { ChoiceRow } from './choice-row.tsx';
import classes from './duplicates-page.module.css';
import { useDecisionKeys } from './use-decision-keys.ts';
import { usePairWords } from './use-pair-words.ts';

interface MergeViewProps {
  pair: DuplicatePair;
  usual: { winner: PairSide; loser: PairSide };
  position: string;
  onDecided(): void;
  onLater(): void;
  onMove(steps: 1 | -1): void;
}

const nothingChosen: MergeChoices = { fields: {}, ownFields: {}, lists: {} };

/** Two customers side by side: who stays, whose value stands where they differ, and what is decided. */
export function MergeView({ pair, usual, position, onDecided, onLater, onMove }: MergeViewProps) {
  const { t, find, language } = useWords();
  const { alike, reasons } = usePairWords(pair);
  const [isSwapped, setSwapped] = useState(false);
  const [choices, setChoices] = useState<MergeChoices>(nothingChosen);
  const ids = isSwapped
    ? { winnerId: usual.loser.id, loserId: usual.winner.id }
    : { winnerId: usual.winner.id, loserId: usual.loser.id };
  const { data, error, refetch } = useQuery(operations.duplicates.compare.queryOptions({ input: ids }));
  const merge = useMutation(
    operations.duplicates.merge.mutationOptions({
      onSuccess: ({ actId }) => {
        showActDone((words) => words.t('duplicates.mergedDone'), actId);
        onDecided();
      },
    }),
  );
  const keepApart = useMutation(
    operations.duplicates.notTheSame.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone((words) => words.t('duplicates.keptApart'), actId);
        onDecided();
      },
    }),
  );
  const isBusy = merge.isPending || keepApart.isPending;
  const decide = {
    same: () => merge.mutate({ ...ids, choices, language }),
    notTheSame: () => keepApart.mutate({ a: pair.a.id, b: pair.b.id }),
    later: onLater,
    swap: () => {
      setSwapped(!isSwapped);
      setChoices(nothingChosen);
    },
  };
  useDecisionKeys({ ...decide, move: onMove }, !isBusy && data !== undefined);
  if (data === undefined) {
    return error === null ? <LoadingState /> : <FailureNotice error={error} onRetry={() => void refetch()} />;
  }

  const { winner, loser } = data;
  const text = (field: string, value: string): string => {
    if (field === 'kind') return find(`customers.kinds.${value}`) ?? value;
    if (field !== 'consent') return value;
    const [code = '', ...rest] = value.split(' ');
    return [find(`duplicates.consents.${code}`) ?? code, ...rest].join(' ');
  };
  const separator = language === 'en' ? ', ' : '、';
  return (
    <section className={classes.merge} aria-label={position}>
      <div className={classes.decisions}>
        <Button loading={merge.isPending} disabled={isBusy} {...keyProps('M')} onClick={decide.same}>
          {t('duplicates.same')}
        </Button>
        <Button variant="default" disabled={isBusy} {...keyProps('N')} onClick={decide.notTheSame}>
          {t('duplicates.notTheSame')}
        </Button>
        <Button variant="default" disabled={isBusy} {...keyProps('L')} onClick={decide.later}>
          {t('duplicates.later')}
        </Button>
        <Button variant="subtle" disabled={isBusy} {...keyProps('S')} onClick={decide.swap}>
          {t('duplicates.swap')}
        </Button>
        <span className="quiet figure">
          {position} <Key text="↑ ↓" />
        </span>
      </div>
      <p className="quiet">
        <span className="figure">{alike}</span> · {reasons}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('duplicates.field')}</th>
            <th scope="col">{t('duplicates.winner')}</th>
            <th scope="col">{t('duplicates.loser')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('duplicates.number')}</th>
            {[winner, loser].map((side) => (
              <td key={side.id} className="personal">
                <Link to="/customers/$customerId" params={{ customerId: String(side.id) }}>
                  {side.number}
                </Link>
              </td>
            ))}
          </tr>
          {shownFields(winner, loser).map((field) => (
            <ChoiceRow
              key={field}
              label={t(`duplicates.fields.${field}`)}
              winner={text(field, winner.fields[field])}
              loser={text(field, loser.fields[field])}
              chosen={choices.fields[field] ?? data.fields[field]}
              onChoose={(side) =>
                side !== 'both' && setChoices({ ...choices, fields: { ...choices.fields, [field]: side } })
              }
            />
          ))}
          {mergeLists.map((list) => (
            <ChoiceRow
              key={list}
              label={t(`duplicates.fields.${list}`)}
              winner={winner.lists[list].join(separator)}
              loser={loser.lists[list].join(separator)}
              chosen={choices.lists[list] ?? 'both'}
              canBeBoth
              onChoose={(side) => setChoices({ ...choices, lists: { ...choices.lists, [list]: side } })}
            />
          ))}
          {ownFieldsOf(winner, loser).map(({ fieldId, name, texts }) => (
            <ChoiceRow
              key={fieldId}
              label={name}
              winner={texts[0]}
              loser={texts[1]}
              chosen={choices.ownFields[fieldId] ?? (texts[0] === '' ? 'loser' : 'winner')}
              onChoose={(side) =>
                side !== 'both' && setChoices({ ...choices, ownFields: { ...choices.ownFields, [fieldId]: side } })
              }
            />
          ))}
          <PlainRow label={t('duplicates.tags')} sides={[winner, loser]} textOf={({ tags }) => tags.join(separator)} />
          <PlainRow label={t('duplicates.note')} sides={[winner, loser]} textOf={({ note }) => note} />
          <PlainRow
            label={t('duplicates.holds')}
            sides={[winner, loser]}
            textOf={({ orders, contacts, further, lastDay, createdAt }) =>
              [
                ...(orders > 0 ? [t('duplicates.counts.orders', { count: orders })] : []),
                ...(contacts > 0 ? [t('duplicates.counts.contacts', { count: contacts })] : []),
                ...(further > 0 ? [t('duplicates.counts.further', { count: further })] : []),
                ...(lastDay === null ? [] : [t('duplicates.counts.lastOrder', { day: lastDay })]),
                t('duplicates.counts.added', { moment: momentText(createdAt, language) }),
              ].join(' · ')
            }
          />
        </tbody>
      </table>
      <p className="quiet personal">{t('duplicates.allMoves', { number: loser.number })}</p>
    </section>
  );
}

/** That both are persons, or companies, goes without saying. */
function shownFields(winner: MergeSide, loser: MergeSide): MergeField[] {
  return mergeFields.filter((field) => field !== 'kind' || winner.fields.kind !== loser.fields.kind);
}

/** A button that a letter presses as well. */
function keyProps(letter: string) {
  return { 'aria-keyshortcuts': letter, rightSection: <Key text={letter} /> };
}

function Key({ text }: { text: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {text}
    </kbd>
  );
}

interface PlainRowProps {
  label: string;
  sides: readonly [MergeSide, MergeSide];
  textOf(side: MergeSide): string;
}

/** What comes together by itself. */
function PlainRow({ label, sides, textOf }: PlainRowProps) {
  if (sides.every((side) => textOf(side) === '')) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {sides.map((side) => (
        <td key={side.id} className={`${classes.plain} personal`}>
          {textOf(side)}
        </td>
      ))}
    </tr>
  );
}

function ownFieldsOf(winner: MergeSide, loser: MergeSide) {
  const all = new Map([...winner.ownFields, ...loser.ownFields].map(({ fieldId, name }) => [fieldId, name]));
  const textIn = (side: MergeSide, fieldId: number): string =>
    side.ownFields.find((value) => value.fieldId === fieldId)?.text ?? '';
  return [...all].map(([fieldId, name]) => ({
    fieldId,
    name,
    texts: [textIn(winner, fieldId), textIn(loser, fieldId)] as const,
  }));
}
