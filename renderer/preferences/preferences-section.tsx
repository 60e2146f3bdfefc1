import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Preference } from '../../shared/preferences/contract.ts';
import { listOfPreference, type PreferenceList } from '../../shared/preferences/preference-lists.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { topicText } from '../counter/topic-text.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { type PreferenceBeginning, PreferenceForm } from './preference-form.tsx';

type Edited = { kind: 'one'; id: number } | { kind: 'new'; part: Part } | null;

/** What a customer avoids, what they like, and what they like to talk about: each part takes new ones and shows these lists. */
const parts = [
  { key: 'avoids', begun: { kind: 'avoids' }, lists: ['avoids'] },
  { key: 'likes', begun: { kind: 'likes' }, lists: ['ask', 'justDo', 'likes'] },
  { key: 'talk', begun: { kind: 'likes', topic: 'talk' }, lists: ['talkAbout'] },
] as const satisfies readonly { key: string; begun: PreferenceBeginning; lists: readonly PreferenceList[] }[];
type Part = (typeof parts)[number]['key'];

/** What a customer likes, what to do about it, and what they never want; each changed where it is. */
export function PreferencesSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.preferences.list.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useState<Edited>(null);
  useFormWish({ form: 'preference.', customerId }, (asked) => {
    const which = restOfForm(asked, 'preference.');
    const part = parts.find(({ key }) => which === `new.${key}`);
    setEdited(part === undefined ? { kind: 'one', id: Number(which) } : { kind: 'new', part: part.key });
  });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="preferences">
      <h2 id="preferences">{t('preferences.title')}</h2>
      {data.preferences.length === 0 && <p className="quiet">{t('preferences.none')}</p>}
      <div className={classes.columns}>
        {parts.map(({ key, begun, lists }) => (
          <div key={key}>
            <ListHeading
              level={3}
              title={t(`preferences.${key}`)}
              add={t('preferences.add')}
              isOneOfSeveral
              onAdd={isReadOnly ? undefined : () => setEdited({ kind: 'new', part: key })}
            />
            {edited?.kind === 'new' && edited.part === key && (
              <PreferenceForm customerId={customerId} preference={null} begun={begun} onClose={close} />
            )}
            {lists.map((list) => (
              <PreferenceLines
                key={list}
                list={list}
                preferences={data.preferences.filter((preference) => listOfPreference(preference) === list)}
                lineOf={(preference) =>
                  edited?.kind === 'one' && edited.id === preference.id ? (
                    <PreferenceForm customerId={customerId} preference={preference} begun={begun} onClose={close} />
                  ) : (
                    <StaleFacts
                      customerId={customerId}
                      kinds={['preference']}
                      id={preference.id}
                      isReadOnly={isReadOnly}
                    >
                      <PreferenceLine
                        preference={preference}
                        isReadOnly={isReadOnly}
                        onOpen={() => setEdited({ kind: 'one', id: preference.id })}
                      />
                    </StaleFacts>
                  )
                }
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface PreferenceLinesProps {
  list: PreferenceList;
  preferences: readonly Preference[];
  lineOf(preference: Preference): ReactNode;
}

/** One list of a part; what to ask for and what to just do have their own heading. */
function PreferenceLines({ list, preferences, lineOf }: PreferenceLinesProps) {
  const { t } = useWords();
  if (preferences.length === 0) return null;
  const name = list === 'ask' ? t('preferences.manners.ask') : list === 'justDo' ? t('preferences.manners.do') : null;
  return (
    <>
      {name !== null && <h4 className={`${classes.subheading} ${classes.meta}`}>{name}</h4>}
      <ul className={`${classes.list} personal`} {...(name === null ? {} : { 'aria-label': name })}>
        {preferences.map((preference) => (
          <li key={preference.id} className={classes.entry}>
            {lineOf(preference)}
          </li>
        ))}
      </ul>
    </>
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
  const { kind, text, why, topic, learnedDay, learnedFrom, isCurrent } = preference;
  const learned =
    learnedDay !== null && learnedFrom !== ''
      ? t('preferences.learned', { day: days.text(learnedDay), from: learnedFrom })
      : learnedDay === null
        ? learnedFrom
        : days.text(learnedDay);
  const meta = [
    why,
    topicText(topic === 'talk' ? '' : topic, words),
    learned,
    isCurrent ? '' : t('preferences.noLonger'),
  ];
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
