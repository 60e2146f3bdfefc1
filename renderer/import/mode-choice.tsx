import { Select } from '@mantine/core';
import { type ImportMode, importModes } from '../../shared/import/fields.ts';
import { useWords } from '../app/words.ts';

interface ModeChoiceProps {
  mode: ImportMode;
  hint: string;
  disabled: boolean;
  onChoose(mode: ImportMode): void;
}

/** What becomes of what the archive holds already. */
export function ModeChoice({ mode, hint, disabled, onChoose }: ModeChoiceProps) {
  const { t } = useWords();
  return (
    <div>
      <Select
        label={t('importPage.mode')}
        data={importModes.map((value) => ({ value, label: t(`import.modes.${value}`) }))}
        value={mode}
        disabled={disabled}
        onChange={(chosen) => {
          if (chosen !== null) onChoose(chosen);
        }}
      />
      <p className="quiet">{hint}</p>
    </div>
  );
}
