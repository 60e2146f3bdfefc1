import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { headingsOfSalesLeft } from '../../shared/import/column-uses.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ReadingSettings, Recognition } from '../../shared/import/recognition.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import { FirstRows } from './first-rows.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import { KindChoice } from './kind-choice.tsx';
import { StepSection } from './step-section.tsx';
import { TextReadingFields } from './text-reading-fields.tsx';

const mostHeadingRow = 10_000;

interface SeenStepProps {
  recognition: Recognition;
  mapping: ImportDecision['mapping'];
  ownFields: ImportDecision['ownFields'];
  isReading: boolean;
  /** Why the file cannot be read this way; the ways to read it stay, to choose another. */
  failure: ReactNode;
  /** It is an address book too, and only not read as one. */
  isAddressBook: boolean;
  disabled: boolean;
}

/** The first rows as they are read, and how they are read. */
export function SeenStep({
  recognition,
  mapping,
  ownFields,
  isReading,
  failure,
  isAddressBook,
  disabled,
}: SeenStepProps) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  const { reading, proposal } = recognition;
  // What was just chosen shows at once, before the rows are there.
  const sheet = draft.reading.sheet ?? reading.sheet;
  const headingRow = draft.reading.headingRow ?? reading.headingRow;
  const kind = isReading || failure ? (draft.kind ?? proposal.kind) : proposal.kind;
  const isListOfMembers = draft.kind === 'balances' && kind === 'customers';
  const salesLeft = headingsOfSalesLeft(recognition.columns, { kind: proposal.kind, mapping, ownFields });
  const read = (changed: ReadingSettings): void => tell({ type: 'readingChanged', reading: changed });
  return (
    <StepSection step="seen">
      <div className={classes.controls}>
        <KindChoice kind={kind} isAddressBook={isAddressBook} disabled={disabled} />
        {reading.sheets.length > 1 && (
          <Select
            label={t('importPage.sheet')}
            data={[...new Set(reading.sheets)]}
            value={sheet}
            disabled={disabled}
            onChange={(chosen) => {
              if (chosen !== null) read({ sheet: chosen, sheetsTaken: undefined, headingRow: undefined });
            }}
          />
        )}
        {reading.sheetsAlike.length > 1 && (
          <Checkbox
            className={classes.besideFields}
            label={t('importPage.sheetsTogether', { count: reading.sheetsAlike.length })}
            checked={reading.sheetsTaken.length > 1}
            disabled={disabled}
            onChange={(event) =>
              read(
                event.currentTarget.checked
                  ? { sheet: undefined, sheetsTaken: reading.sheetsAlike }
                  : { sheet: reading.sheet ?? undefined, sheetsTaken: undefined },
              )
            }
          />
        )}
        <TextReadingFields encoding={reading.encoding} delimiter={reading.delimiter} disabled={disabled} />
        <HeadingRowField
          key={`${recognition.fileName} ${headingRow}`}
          headingRow={headingRow}
          disabled={disabled}
          onChange={(chosen) => read({ headingRow: chosen })}
        />
      </div>
      <p className="quiet">
        {[
          t(`import.formats.${reading.format}`),
          ...(reading.gzip ? [t('importPage.gzip')] : []),
          ...(reading.headingRow === 0 ? [t('importPage.noHeadingsMeans')] : []),
        ].join(' · ')}
        {reading.skippedRows.length > 0 && (
          <span className="personal">
            {' · '}
            {t('importPage.skippedRows', { rows: reading.skippedRows.slice(0, 3).join(' / ') })}
          </span>
        )}
      </p>
      {failure}
      {!failure && reading.badBytes > 0 && (
        <Notice tone="soon">{t('import.warnings.badBytes', { count: reading.badBytes })}</Notice>
      )}
      {!failure && isListOfMembers && <Notice tone="done">{t('importPage.balancesOfMembers')}</Notice>}
      {!failure && salesLeft.length > 0 && (
        <Notice tone="soon">
          {t('importPage.perhapsOrders', { columns: salesLeft.map(isolatedText).join(t('import.betweenRows')) })}{' '}
          <Button
            variant="default"
            size="compact-xs"
            disabled={disabled}
            onClick={() => tell({ type: 'kindChanged', kind: 'orders' })}
          >
            {t('importPage.isOrders')}
          </Button>
        </Notice>
      )}
      {!failure && <FirstRows recognition={recognition} mapping={mapping} isReading={isReading} />}
    </StepSection>
  );
}

interface HeadingRowFieldProps {
  headingRow: number;
  disabled: boolean;
  onChange(headingRow: number): void;
}

function HeadingRowField({ headingRow, disabled, onChange }: HeadingRowFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | number>(headingRow);
  const take = (): void => {
    const row = Number(typed);
    if (typed !== '' && Number.isInteger(row) && row !== headingRow) onChange(row);
  };
  return (
    <>
      {headingRow > 0 && (
        <NumberInput
          label={t('importPage.headingRow')}
          w={96}
          min={1}
          max={mostHeadingRow}
          allowDecimal={false}
          value={typed}
          disabled={disabled}
          onChange={setTyped}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
          }}
        />
      )}
      <Checkbox
        className={classes.besideFields}
        label={t('importPage.noHeadings')}
        checked={headingRow === 0}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? 0 : 1)}
      />
    </>
  );
}
