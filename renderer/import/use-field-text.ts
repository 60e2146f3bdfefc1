import type { ImportField, RememberedImportKind } from '../../shared/import/fields.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { useWords } from '../app/words.ts';

/** What a field is called: the day of a contact is no order day. */
export function useFieldText(): (field: ImportField, kind: RememberedImportKind) => string {
  const { t } = useWords();
  return (field, kind) =>
    definitionOfImport(kind).hasContactDays === true && field === 'day'
      ? t('import.contactDay')
      : t(`import.fields.${field}`);
}
