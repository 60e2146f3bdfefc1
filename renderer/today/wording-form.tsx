import { Button, Textarea } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import { useWords } from '../app/words.ts';
import { useSentAtClosing } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import type { EditedWording } from './use-edited-wording.ts';

/** The words for this customer alone; what is typed is kept until the task is done. */
export function WordingForm({ draft, onEnd }: { draft: EditedWording['draft']; onEnd(): void }) {
  const { t } = useWords();
  useSentAtClosing();
  return (
    <Form
      label={t('today.wording')}
      draft={{ isFromBefore: false, end: draft.end }}
      onSubmit={onEnd}
      buttons={
        <>
          <Button type="submit" size="xs" variant="default">
            {t('todayTask.keepWording')}
          </Button>
          {draft.isTyped && (
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                draft.end();
                onEnd();
              }}
            >
              {t('todayTask.asProposed')}
            </Button>
          )}
        </>
      }
    >
      <Textarea
        aria-label={t('today.wording')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={longest.contactText}
        data-autofocus
        autoFocus
        value={draft.fields.text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEnd();
        }}
      />
    </Form>
  );
}
