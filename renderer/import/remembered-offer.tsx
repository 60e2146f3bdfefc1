import { Button } from '@mantine/core';
import type { ImportDecision } from '../../shared/import/contract.ts';
import { fileDateOrder, fileDecimalMark } from '../../shared/import/file-notation.ts';
import { calendarOfBirthdays, kindOfNames } from '../../shared/import/headings.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { DoneIcon } from '../ui/icons.tsx';
import { columnHeading } from './column-heading.ts';
import type { ImportChoices } from './draft-state.ts';
import { type Difference, differences } from './remembered-differences.ts';
import classes from './remembered-offer.module.css';
import { useFieldText } from './use-field-text.ts';

const mostShown = 6;

interface RememberedOfferProps {
  recognition: Recognition;
  decision: ImportDecision;
  remembered: ImportDecision;
  disabled: boolean;
  onTake(choices: ImportChoices): void;
}

/** A file of this shape came before: what was decided then is one click away, and said in words first. */
export function RememberedOffer({ recognition, decision, remembered, disabled, onTake }: RememberedOfferProps) {
  const { t } = useWords();
  const { columns } = recognition;
  // Where the columns themselves show the notation, that decides, whatever was chosen for another file.
  const changes = differences(decision, remembered).filter(
    ({ what }) =>
      (what !== 'dateOrder' || fileDateOrder(columns, remembered).ambiguous) &&
      (what !== 'decimalMark' || fileDecimalMark(columns, remembered).ambiguous),
  );
  if (changes.length === 0) {
    return (
      <p className={classes.same}>
        <DoneIcon size={16} /> {t('importPage.asLastTimeAlready')}
      </p>
    );
  }
  const { kind: _kind, ...others } = remembered;
  const choices = {
    ...others,
    ownFields: remembered.ownFields ?? [],
    birthdayCalendar: remembered.birthdayCalendar,
    namesOf: remembered.namesOf,
  };
  return (
    <div className={classes.offer} role="note">
      <div className={classes.words}>
        <div>{t('importPage.cameBefore')}</div>
        <ul>
          {changes.slice(0, mostShown).map((change) => (
            <li key={change.what === 'column' ? change.column : change.what}>
              <DifferenceText change={change} recognition={recognition} remembered={remembered} />
            </li>
          ))}
          {changes.length > mostShown && (
            <li>{t('importPage.moreDifferences', { count: changes.length - mostShown })}</li>
          )}
        </ul>
      </div>
      <Button variant="default" disabled={disabled} onClick={() => onTake(choices)}>
        {t('importPage.asLastTime')}
      </Button>
    </div>
  );
}

function DifferenceText({
  change,
  recognition,
  remembered,
}: Pick<RememberedOfferProps, 'recognition' | 'remembered'> & { change: Difference }) {
  const { t } = useWords();
  const fieldText = useFieldText();
  const said = (name: string, value: string): string => t('page.nameAndValue', { name, value });
  if (change.what === 'column') {
    const heading = recognition.columns.find(({ index }) => index === change.column)?.heading ?? '';
    const column = columnHeading({ heading, index: change.column }, t);
    return change.field === null
      ? t('importPage.columnLeftOut', { column })
      : t('importPage.columnGoesTo', { column, field: fieldText(change.field, remembered.kind) });
  }
  switch (change.what) {
    case 'ownFields':
      return t('ownFields.asLastTime', { count: remembered.ownFields?.length ?? 0 });
    case 'match':
      return said(t('importPage.match'), t(`import.matches.${remembered.match}`));
    case 'mode':
      return said(t('importPage.mode'), t(`import.modes.${remembered.mode}`));
    case 'dateOrder':
      return said(t('importPage.dateOrder'), t(`import.dateOrders.${remembered.dateOrder}`));
    case 'decimalMark':
      return said(t('importPage.decimalMark'), t(`import.decimalMarks.${remembered.decimalMark}`));
    case 'birthdayCalendar': {
      const calendar = remembered.birthdayCalendar ?? calendarOfBirthdays(recognition.columns, remembered);
      return said(t('importPage.birthdayCalendar'), t(`import.birthdayCalendars.${calendar}`));
    }
    case 'namesOf': {
      const namesOf = remembered.namesOf ?? kindOfNames(recognition.columns, remembered);
      return said(t('importPage.namesOf'), t(`import.namesOf.${namesOf}`));
    }
    case 'oneOrderPerVisit':
      return said(
        t('importPage.anOrderIs'),
        t(`importPage.orderPer.${remembered.oneOrderPerVisit === true ? 'visit' : 'line'}`),
      );
    case 'positiveReturns':
      return said(t('importPage.positiveReturns'), t(`import.positiveReturns.${remembered.positiveReturns}`));
  }
}
