import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import classes from './draft-notice.module.css';
import type { FormDraft } from './use-draft.ts';

/** Over fields that show what was typed another time: says so, and how to be rid of it. */
export function DraftNotice({ draft }: { draft: Pick<FormDraft<object>, 'isFromBefore' | 'end'> }) {
  const { t } = useWords();
  if (!draft.isFromBefore) return null;
  return (
    <p className={classes.notice} role="status">
      <span className="quiet">{t('drafts.fromBefore')}</span>
      <Button variant="subtle" size="compact-xs" onClick={draft.end}>
        {t('drafts.giveUp')}
      </Button>
    </p>
  );
}
