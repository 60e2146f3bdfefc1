import { SegmentedControl } from '@mantine/core';
import { importKinds, type RememberedImportKind } from '../../shared/import/fields.ts';
import { useWords } from '../app/words.ts';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';

interface KindChoiceProps {
  kind: RememberedImportKind;
  /** A table that is an address book can be read as one, or as any other. */
  isAddressBook: boolean;
  disabled: boolean;
}

/** What the rows of a table are. */
export function KindChoice({ kind, isAddressBook, disabled }: KindChoiceProps) {
  const { t } = useWords();
  const { tell } = useImportDraft();
  const kinds: RememberedImportKind[] = [...(isAddressBook ? (['vcard'] as const) : []), ...importKinds];
  return (
    <div>
      <div className="field-label">{t('importPage.kind')}</div>
      <SegmentedControl
        className={`${classes.asTallAsFields} ${classes.kinds}`}
        aria-label={t('importPage.kind')}
        data={kinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
        value={kind}
        disabled={disabled}
        onChange={(value) => {
          const chosen = kinds.find((one) => one === value);
          if (chosen !== undefined) tell({ type: 'kindChanged', kind: chosen });
        }}
      />
    </div>
  );
}
