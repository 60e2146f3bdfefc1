import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';

interface SaveOrCancelProps {
  isSaving: boolean;
  /** There is nothing yet that could be saved. */
  isDisabled?: boolean;
  onCancel(): void;
}

/** The buttons of a form that is saved or given up. */
export function SaveOrCancel({ isSaving, isDisabled = false, onCancel }: SaveOrCancelProps) {
  const { t } = useWords();
  return (
    <>
      <Button type="submit" loading={isSaving} disabled={isDisabled}>
        {t('page.save')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('page.cancel')}
      </Button>
    </>
  );
}
