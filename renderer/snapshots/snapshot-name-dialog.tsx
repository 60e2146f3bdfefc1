import { Button, TextInput } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';

interface SnapshotNameDialogProps {
  /** Names the draft of the form. */
  form: string;
  title: string;
  /** What the button does. */
  action: string;
  /** What the field begins with. */
  name: string;
  /** What is kept. */
  about?: string | undefined;
  isPending: boolean;
  error: unknown;
  /** `end`: the name is kept, and the form's draft goes. */
  onSave(name: string, end: () => void): void;
  onClose(): void;
}

/** One line: what a snapshot is called. */
export function SnapshotNameDialog({ form, name, ...shown }: SnapshotNameDialogProps) {
  const { t } = useWords();
  const { title, action, about, isPending, error, onSave, onClose } = shown;
  const draft = useDraft({ form, customerId: null }, { name });
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  return (
    <Dialog title={title} size={440} yOffset="20vh" onClose={onClose}>
      <Form
        label={title}
        draft={draft}
        onSubmit={() => {
          if (!isPending) onSave(draft.fields.name, draft.end);
        }}
        buttons={
          <>
            <Button type="submit" loading={isPending} disabled={draft.fields.name.trim() === ''}>
              {action}
            </Button>
            <Button variant="default" onClick={giveUp}>
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        <TextInput
          label={t('snapshots.name')}
          maxLength={longest.snapshotName}
          autoComplete="off"
          data-autofocus
          value={draft.fields.name}
          onChange={(event) => draft.set({ name: event.currentTarget.value })}
        />
        {about !== undefined && <p className="quiet">{about}</p>}
        {error !== null && <FailureNotice error={error} />}
      </Form>
    </Dialog>
  );
}
