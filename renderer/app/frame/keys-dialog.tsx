import { Modal } from '@mantine/core';
import { useWords } from '../words.ts';
import { KeysTable } from './keys-table.tsx';

/** What `?` shows. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('keys.title')} size={860} xOffset="3vw" yOffset="3dvh">
      <KeysTable />
    </Modal>
  );
}
