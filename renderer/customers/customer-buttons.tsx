import { ActionIcon } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { BinIcon, EditIcon } from '../ui/icons.tsx';

interface CustomerButtonsProps {
  onEdit(): void;
  onBin(): void;
}

export function CustomerButtons({ onEdit, onBin }: CustomerButtonsProps) {
  const { t } = useWords();
  return (
    <>
      <ActionIcon aria-label={t('customers.edit')} title={t('customers.edit')} onClick={onEdit}>
        <EditIcon size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('customers.bin')} title={t('customers.bin')} onClick={onBin}>
        <BinIcon size={16} />
      </ActionIcon>
    </>
  );
}
