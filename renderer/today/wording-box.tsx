import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { textOfWording } from '../../shared/playbooks/merge-fields.ts';
import type { Task } from '../../shared/today/contract.ts';
import { operations } from '../app/engine.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './today-page.module.css';

/** What a step proposes to say, filled in; what nothing is known of is seen before anything is copied. */
export function useWording(task: Task) {
  const { language } = useWords();
  return useQuery(
    operations.today.wording.queryOptions({
      input: { task: task.task, language },
      enabled: task.step !== null,
    }),
  ).data;
}

interface WordingBoxProps {
  wording: NonNullable<ReturnType<typeof useWording>>;
  mark: NonNullable<Task['step']>['mark'];
  onCopy(): void;
}

export function WordingBox({ wording: { title, parts }, mark, onCopy }: WordingBoxProps) {
  const { t } = useWords();
  const text = textOfWording(parts);
  return (
    <section aria-label={t('today.wording')}>
      <h3>{title}</h3>
      <p className={`${classes.wording} personal`}>
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
          <Part key={place} part={part} />
        ))}
      </p>
      <p className={classes.below}>
        <span className="quiet">
          {text === null ? t('today.notWhole') : t('today.letters', { count: [...text].length })} ·{' '}
          {t(`today.marks.${mark}`)}
        </span>
        <Button size="xs" variant="default" aria-keyshortcuts="C" rightSection={<KeyCap text="C" />} onClick={onCopy}>
          {t('today.copy')}
        </Button>
      </p>
    </section>
  );
}

function Part({ part }: { part: WordingBoxProps['wording']['parts'][number] }) {
  const { t } = useWords();
  if (!('field' in part)) return part.text;
  if (part.text !== null) return <span className={classes.filled}>{part.text}</span>;
  const name = part.isKnown ? t(`today.fields.${part.field}` as 'today.fields.address') : part.field;
  return <span className={classes.missing}>{t('today.missing', { field: name })}</span>;
}

/** Says what is missing instead of copying half a sentence. */
export async function copyWording(
  wording: ReturnType<typeof useWording>,
  { t }: ReturnType<typeof useWords>,
): Promise<void> {
  const text = wording === undefined ? null : textOfWording(wording.parts);
  if (text === null) {
    showDone(t('today.notCopied'));
    return;
  }
  await navigator.clipboard.writeText(text);
  showDone(t('today.copied'));
}
