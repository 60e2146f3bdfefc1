import { Select } from '@mantine/core';
import { type Delimiter, delimiters, type TextEncoding, textEncodings } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { useImportDraft } from './import-draft.tsx';

interface TextReadingFieldsProps {
  /** As detected; null where there is none to choose. */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  disabled: boolean;
}

/** How the bytes of a text become rows. What was just chosen shows at once, before the rows are there. */
export function TextReadingFields({ encoding, delimiter, disabled }: TextReadingFieldsProps) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  return (
    <>
      {encoding !== null && (
        <Select
          label={t('importPage.encoding')}
          w={232}
          data={textEncodings.map((value) => ({ value, label: t(`import.encodings.${value}`) }))}
          value={draft.reading.encoding ?? encoding}
          disabled={disabled}
          onChange={(chosen) => {
            if (chosen !== null) tell({ type: 'readingChanged', reading: { encoding: chosen } });
          }}
        />
      )}
      {delimiter !== null && (
        <Select
          label={t('importPage.delimiter')}
          w={120}
          data={delimiters.map((value) => ({ value, label: t(`import.delimiters.${value}`) }))}
          value={draft.reading.delimiter ?? delimiter}
          disabled={disabled}
          onChange={(chosen) => {
            if (chosen !== null) tell({ type: 'readingChanged', reading: { delimiter: chosen } });
          }}
        />
      )}
    </>
  );
}
