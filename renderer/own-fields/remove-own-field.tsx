import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useOwnFieldActs } from './use-own-field-acts.ts';

interface RemoveOwnFieldProps {
  field: { id: number; name: string; customers: number };
  onDone(): void;
}

/** Says what goes with the field before it goes. */
export function RemoveOwnField({ field, onDone }: RemoveOwnFieldProps) {
  const { t } = useWords();
  const { remove } = useOwnFieldActs();
  return (
    <Form
      label={t('ownFields.remove', { name: field.name })}
      draft="nothingTyped"
      onSubmit={() => remove.mutate({ id: field.id }, { onSuccess: onDone })}
      buttons={
        <>
          <Button type="submit" autoFocus loading={remove.isPending}>
            {t('ownFields.removeDo')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('page.cancel')}
          </Button>
        </>
      }
    >
      <strong>{t('ownFields.removeAsk', { name: field.name })}</strong>
      {field.customers > 0 && <p>{t('ownFields.removeHow', { count: field.customers })}</p>}
      {remove.error !== null && <FailureNotice error={remove.error} />}
    </Form>
  );
}
