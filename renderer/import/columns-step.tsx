import { NativeSelect, SegmentedControl, Select } from '@mantine/core';
import type { ImportDecision } from '../../shared/import/contract.ts';
import {
  customerFields,
  dateOrders,
  decimalMarks,
  type ImportField,
  importModes,
  matchKeys,
  orderFields,
} from '../../shared/import/fields.ts';
import type { RecognisedColumn, Recognition } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { roundShareText } from '../ui/figures.ts';
import { Notice } from '../ui/states.tsx';
import { assignColumn, fieldOfColumn } from './column-mapping.ts';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';

interface ColumnsStepProps {
  recognition: Recognition;
  decision: ImportDecision;
  disabled: boolean;
}

/** Where each column goes, who is the same customer, and what the text alone does not tell. */
export function ColumnsStep({ recognition, decision, disabled }: ColumnsStepProps) {
  const { t, language } = useWords();
  const { tell } = useImportDraft();
  const { proposal } = recognition;
  return (
    <section className={classes.section} aria-labelledby="import-columns">
      <h2 id="import-columns">{t('importPage.steps.columns')}</h2>
      <div className={`${classes.scroll} ${classes.columns}`}>
        <table aria-labelledby="import-columns">
          <colgroup>
            <col style={{ width: '24%' }} />
            <col />
            <col style={{ width: 64 }} />
            <col style={{ width: 208 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('importPage.column')}</th>
              <th scope="col">{t('importPage.samples')}</th>
              <th scope="col">{t('importPage.filled')}</th>
              <th scope="col">{t('importPage.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {recognition.columns.map((column) => {
              const field = fieldOfColumn(decision.mapping, column.index);
              return (
                <tr key={column.index} data-taken={field !== null}>
                  <td>
                    {column.heading === ''
                      ? t('importPage.columnNumber', { number: column.index + 1 })
                      : column.heading}
                  </td>
                  <td title={column.samples.join('\n')}>{column.samples.slice(0, 4).join(' · ')}</td>
                  <td className="figure">{roundShareText(column.filledShare, language)}</td>
                  <td>
                    <FieldSelect
                      column={column}
                      field={field}
                      kind={decision.kind}
                      disabled={disabled}
                      onChange={(chosen) =>
                        tell({
                          type: 'choicesChanged',
                          choices: { mapping: assignColumn(decision.mapping, column.index, chosen) },
                        })
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={classes.controls}>
        <Select
          label={t('importPage.match')}
          w={260}
          data={matchKeys.map((match) => ({ value: match, label: t(`import.matches.${match}`) }))}
          value={decision.match}
          disabled={disabled}
          onChange={(match) => {
            if (match !== null) tell({ type: 'choicesChanged', choices: { match } });
          }}
        />
        <Select
          label={t('importPage.mode')}
          w={260}
          data={importModes.map((mode) => ({ value: mode, label: t(`import.modes.${mode}`) }))}
          value={decision.mode}
          disabled={disabled}
          onChange={(mode) => {
            if (mode !== null) tell({ type: 'choicesChanged', choices: { mode } });
          }}
        />
      </div>
      <p className="quiet">{t(`import.modeHints.${decision.mode}`)}</p>
      {decision.match === 'name' && <Notice tone="soon">{t('import.matchNameHint')}</Notice>}
      {decision.kind === 'orders' && proposal.dateOrderAmbiguous && (
        <Notice tone="soon">
          <div className={classes.question}>
            <span>{t('importPage.dateOrderQuestion', { example: sampleOf(recognition, decision, 'day') })}</span>
            <SegmentedControl
              aria-label={t('importPage.dateOrder')}
              data={dateOrders.map((order) => ({ value: order, label: t(`import.dateOrders.${order}`) }))}
              value={decision.dateOrder}
              disabled={disabled}
              onChange={(dateOrder) => tell({ type: 'choicesChanged', choices: { dateOrder } })}
            />
          </div>
        </Notice>
      )}
      {decision.kind === 'orders' && proposal.decimalMarkAmbiguous && (
        <Notice tone="soon">
          <div className={classes.question}>
            <span>
              {t('importPage.decimalMarkQuestion', { example: sampleOf(recognition, decision, 'amount', 'unitPrice') })}
            </span>
            <SegmentedControl
              aria-label={t('importPage.decimalMark')}
              data={decimalMarks.map((mark) => ({ value: mark, label: t(`import.decimalMarks.${mark}`) }))}
              value={decision.decimalMark}
              disabled={disabled}
              onChange={(decimalMark) => tell({ type: 'choicesChanged', choices: { decimalMark } })}
            />
          </div>
        </Notice>
      )}
    </section>
  );
}

function sampleOf(recognition: Recognition, decision: ImportDecision, ...fields: ImportField[]): string {
  for (const field of fields) {
    const index = decision.mapping[field]?.[0];
    const column = recognition.columns.find((candidate) => candidate.index === index);
    if (column !== undefined && column.samples.length > 0) return column.samples.slice(0, 3).join(', ');
  }
  return '';
}

interface FieldSelectProps {
  column: RecognisedColumn;
  field: ImportField | null;
  kind: ImportDecision['kind'];
  disabled: boolean;
  onChange(field: ImportField | null): void;
}

/** The system's own list: a file may have a thousand columns. */
function FieldSelect({ column, field, kind, disabled, onChange }: FieldSelectProps) {
  const { t } = useWords();
  const option = (candidate: ImportField) => ({ value: candidate, label: t(`import.fields.${candidate}`) });
  const groups = [
    { group: t('importPage.customerFields'), items: customerFields.map(option) },
    ...(kind === 'orders' ? [{ group: t('importPage.orderFields'), items: orderFields.map(option) }] : []),
  ];
  const name = column.heading === '' ? t('importPage.columnNumber', { number: column.index + 1 }) : column.heading;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('importPage.fieldOf', { column: name })}
      data={[{ value: '', label: t('importPage.leftOut') }, ...groups]}
      value={field ?? ''}
      disabled={disabled}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange([...customerFields, ...orderFields].find((candidate) => candidate === chosen) ?? null);
      }}
    />
  );
}
