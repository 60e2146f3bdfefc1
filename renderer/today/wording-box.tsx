import { Button } from '@mantine/core';
import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { CopyIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { missingText } from './missing-text.ts';
import classes from './today-page.module.css';
import type { EditedWording } from './use-edited-wording.ts';
import type { useWording } from './use-wording.ts';
import { WordingForm } from './wording-form.tsx';

interface WordingBoxProps {
  proposed: NonNullable<ReturnType<typeof useWording>>;
  edited: EditedWording;
  mark: NonNullable<Task['step']>['mark'];
  /** Why it may not go out now; null: it may. */
  heldBack: string | null;
  isEditing: boolean;
  onEdit(isEditing: boolean): void;
  onCopy(): void;
}

/** What to say: the words filled in, what of them is missing, how long they are; changed and copied by one key each. */
export function WordingBox({ proposed, edited, mark, heldBack, isEditing, onEdit, onCopy }: WordingBoxProps) {
  const { t } = useWords();
  const { draft, text } = edited;
  return (
    <section aria-label={t('today.wording')}>
      {isEditing ? (
        <WordingForm draft={draft} onEnd={() => onEdit(false)} />
      ) : (
        <p className={`${classes.wording} personal`}>
          {draft.isTyped
            ? draft.fields.text
            : proposed.parts.map((part, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
                <Part key={place} part={part} />
              ))}
        </p>
      )}
      <p className={classes.below}>
        <span className="quiet">
          {text === null ? t('todayTask.notWhole') : t('todayTask.letters', { count: [...text].length })} ·{' '}
          {t(`todayTask.marks.${mark}`)}
          {draft.isTyped && !isEditing && ` · ${t('todayTask.edited')}`}
        </span>
        <span className={classes.belowEnd}>
          {!isEditing && (
            <Button
              size="xs"
              variant="subtle"
              aria-keyshortcuts="E"
              rightSection={<KeyCap text="E" />}
              onClick={() => onEdit(true)}
            >
              {t('todayTask.edit')}
            </Button>
          )}
          {heldBack === null ? (
            <Button
              size="xs"
              leftSection={<CopyIcon size={14} />}
              rightSection={<KeyCap text="C" />}
              aria-keyshortcuts="C"
              onClick={onCopy}
            >
              {t('todayTask.copy')}
            </Button>
          ) : (
            <span className={classes.held}>{heldBack}</span>
          )}
        </span>
      </p>
    </section>
  );
}

function Part({ part }: { part: WordingBoxProps['proposed']['parts'][number] }) {
  const { t } = useWords();
  if (!('field' in part)) return part.text;
  if (part.text !== null) return <span className={classes.filled}>{part.text}</span>;
  return <span className={classes.missing}>{missingText(part, t)}</span>;
}
