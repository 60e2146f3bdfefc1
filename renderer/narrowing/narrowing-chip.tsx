import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { useWords } from '../app/words.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { useNarrowingText } from './use-narrowing-text.ts';

const NarrowingFields = shownLater(async () => (await import('./narrowing-fields.tsx')).NarrowingFields);

interface NarrowingChipProps {
  narrowing: Narrowing;
  onChange(narrowing: Narrowing): void;
}

/** Which sales count, and of which customers. */
export function NarrowingChip({ narrowing, onChange }: NarrowingChipProps) {
  const { t } = useWords();
  const text = useNarrowingText(narrowing);
  return (
    <ToolChip
      name={t('ranking.narrowing')}
      value={text === '' ? t('ranking.anything') : text}
      isSet={text !== ''}
      whenReady={NarrowingFields.whenLoaded}
    >
      <NarrowingFields narrowing={narrowing} onChange={onChange} />
    </ToolChip>
  );
}
