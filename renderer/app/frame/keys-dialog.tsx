import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../words.ts';
import { KeysTable } from './keys-table.tsx';

/** What `?` shows. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog onClose={onClose} title={t('keys.title')} size={860} xOffset="3vw" yOffset="3dvh">
      <KeysTable />
    </Dialog>
  );
}
