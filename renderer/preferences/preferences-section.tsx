import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preference } from '../../shared/preferences/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { topicText } from '../counter/topic-text.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { PlusIcon } from '../ui/icons.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { PreferenceForm } from './preference-form.tsx';

type Edited = { kind: 'one'; id: number } | { kind: 'new'; of: Preference['kind'] } | null;

/** What a customer likes, and what they never want; each changed where it stands. */
export function PreferencesSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.preferences.list.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useState<Edited>(null);
  useFormWish({ form: 'preference.', customerId }, (asked) => {
    const which = restOfForm(asked, 'preference.');
    const kind = (['avoids', 'likes'] as const).find((each) => which === `new.${each}`);
    setEdited(kind === undefined ? { kind: 'one', id: Number(which) } : { kind: 'new', of: kind });
  });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="preferences">
      <h2 id="preferences">{t('preferences.title')}</h2>
      {data.preferences.length === 0 && <p className="quiet">{t('preferences.none')}</p>}
      <div className={classes.columns}>
        {(['avoids', 'likes'] as const).map((kind) => (
          <div key={kind}>
            <div className={classes.heading}>
              <h3>{t(`preferences.${kind}`)}</h3>
              {!isReadOnly && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  leftSection={<PlusIcon size={12} />}
                  aria-label={t('page.nameAndValue', { name: t('preferences.add'), value: t(`preferences.${kind}`) })}
                  onClick={() => setEdited({ kind: 'new', of: kind })}
                >
                  {t('preferences.add')}
                </Button>
              )}
            </div>
            {edited?.kind === 'new' && edited.of === kind && (
              <PreferenceForm customerId={customerId} preference={null} kind={kind} onClose={close} />
            )}
            <ul className={`${classes.list} personal`}>
              {data.preferences
                .filter((preference) => preference.kind === kind)
                .map((preference) => (
                  <li key={preference.id} className={classes.entry}>
                    {edited?.kind === 'one' && edited.id === preference.id ? (
                      <PreferenceForm customerId={customerId} preference={preference} kind={kind} onClose={close} />
                    ) : (
                      <PreferenceLine
                        preference={preference}
                        isReadOnly={isReadOnly}
                        onOpen={() => setEdited({ kind: 'one', id: preference.id })}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

interface PreferenceLineProps {
  preference: Preference;
  isReadOnly: boolean;
  onOpen(): void;
}

function PreferenceLine({ preference, isReadOnly, onOpen }: PreferenceLineProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { kind, text, topic, learnedDay, learnedFrom, isCurrent } = preference;
  const learned =
    learnedDay !== null && learnedFrom !== ''
      ? t('preferences.learned', { day: days.text(learnedDay), from: learnedFrom })
      : learnedDay === null
        ? learnedFrom
        : days.text(learnedDay);
  const meta = [topicText(topic, words), learned, isCurrent ? '' : t('preferences.noLonger')];
  const content = (
    <>
      {isCurrent ? <bdi className={kind === 'avoids' ? classes.warning : undefined}>{text}</bdi> : <s>{text}</s>}{' '}
      <span className={classes.meta}>{meta.filter((part) => part !== '').join(' · ')}</span>
    </>
  );
  return isReadOnly ? (
    <div>{content}</div>
  ) : (
    <button
      {...focusKeyProps(`preference-${preference.id}`)}
      type="button"
      className={classes.open}
      title={t('preferences.change', { text })}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
