import { Button } from '@mantine/core';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import { importFields, importKindDefinitions } from '../../shared/import/import-kinds.ts';
import { ownFieldKindOfColumn } from '../../shared/import/own-field-of-column.ts';
import type { RecognisedColumn, Recognition } from '../../shared/import/recognition.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { columnHeading } from './column-heading.ts';
import type { ImportChoices } from './draft-state.ts';
import classes from './import-columns.module.css';
import { columnsLeftOut, madeOwnFields } from './own-destination.ts';
import { useFieldText } from './use-field-text.ts';

interface ImportColumnsProps {
  result: Pick<ImportResult, 'columns' | 'kind' | 'sheetsNotRead'>;
  /** Before the import: the columns as they were recognised, so that what stays behind can still become a field. */
  choosing?: {
    columns: Recognition['columns'];
    decision: ImportDecision;
    onChoose(choices: ImportChoices): void;
  };
}

/** Where each column went, and which stay behind, with two of their values. */
export function ImportColumns({ result, choosing }: ImportColumnsProps) {
  const { t } = useWords();
  const fieldText = useFieldText();
  const { kind, columns, sheetsNotRead } = result;
  const taken = Object.entries(columns.taken);
  if (kind === 'vcard' || taken.length + columns.left.length === 0) return null;
  const destination = (use: string): string => {
    const field = importFields.find((known) => known === use);
    if (field !== undefined) return fieldText(field, kind);
    return use.startsWith(ownPrefix) ? t('importPage.ownField', { name: use.slice(ownPrefix.length) }) : use;
  };
  const canBecomeFields =
    choosing !== undefined && importKindDefinitions[choosing.decision.kind].describesCustomers === true;
  const make = (wanted: Recognition['columns']): void => {
    if (choosing === undefined) return;
    choosing.onChoose({ ownFields: madeOwnFields(choosing.decision, wanted, (column) => columnHeading(column, t)) });
  };
  const leftOut = choosing === undefined ? [] : columnsLeftOut(choosing.columns, choosing.decision);
  return (
    <section className={classes.section} aria-labelledby="import-column-uses">
      <h3 id="import-column-uses">
        {t('importPage.columnsTaken', { count: taken.length })}
        {columns.left.length > 0 && ` · ${t('importPage.columnsLeft', { count: columns.left.length })}`}
      </h3>
      {canBecomeFields && leftOut.length > 0 ? (
        <>
          <ul className={classes.left} aria-label={t('importPage.columnsLeft', { count: leftOut.length })}>
            {leftOut.map((column) => (
              <li key={column.index}>
                <LeftColumn heading={columnHeading(column, t)} examples={column.samples.slice(0, mostExamples)} />
                <MakeOwnField column={column} onMake={() => make([column])} />
              </li>
            ))}
          </ul>
          {leftOut.length > 1 && (
            <div>
              <Button variant="default" size="compact-sm" onClick={() => make(leftOut)}>
                {t('importPage.makeAllOwnFields', { count: leftOut.length })}
              </Button>
            </div>
          )}
        </>
      ) : (
        columns.left.length > 0 && (
          <ul className={classes.left} aria-label={t('importPage.columnsLeft', { count: columns.left.length })}>
            {columns.left.map(({ heading, examples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading; the list is only read.
              <li key={index}>
                <LeftColumn heading={heading} examples={examples} />
              </li>
            ))}
          </ul>
        )
      )}
      {taken.length > 0 && (
        <details className={classes.taken}>
          <summary>{t('importPage.whereColumnsWent')}</summary>
          <ul className="plain-list">
            {taken.map(([heading, use]) => (
              <li key={heading}>
                <bdi>{heading}</bdi> → {destination(use)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sheetsNotRead.length > 0 && (
        <p className="quiet">
          {t('importPage.sheetsNotRead', { sheets: sheetsNotRead.map(isolatedText).join(t('import.betweenRows')) })}
        </p>
      )}
    </section>
  );
}

const ownPrefix = 'own: ';
const mostExamples = 2;

function MakeOwnField({ column, onMake }: { column: RecognisedColumn; onMake(): void }) {
  const { t } = useWords();
  const kind = t(`ownFields.kinds.${ownFieldKindOfColumn(column)}`);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={t('importPage.makeOwnFieldOf', { column: isolatedText(columnHeading(column, t)), kind })}
      onClick={onMake}
    >
      {t('importPage.makeOwnField', { kind })}
    </Button>
  );
}

function LeftColumn({ heading, examples }: { heading: string; examples: readonly string[] }) {
  return (
    <span className={classes.column}>
      <bdi className={classes.heading}>{heading}</bdi>
      <span className="quiet personal"> {examples.map(isolatedText).join(' · ')}</span>
    </span>
  );
}
