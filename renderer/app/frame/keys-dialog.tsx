import { Modal } from '@mantine/core';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useWords } from '../words.ts';
import { KeysTable } from './keys-table.tsx';

/** What `?` shows. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} size={860} xOffset="3vw" yOffset="3dvh">
      <KeysTable />
    </Modal>
  );
}
