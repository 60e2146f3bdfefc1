import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { mergedWording, mergeFieldsOf, type WordingPart } from '../../shared/playbooks/merge-fields.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker } from '../customers/customer-picker.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { peopleShown } from './people-by-day.tsx';
import classes from './playbook-page.module.css';
import { type Trial, withoutWords } from './playbook-trial.tsx';
import type { StepTexts } from './use-step-texts.ts';

interface StepReadingProps {
  slug: string;
  definition: PlaybookDefinition;
  step: string;
  wording: string;
  trial: Trial;
  fieldName: StepTexts['fieldName'];
}

/** The words as one customer would read them, and who of those tried lacks what is filled in. */
export function StepReading({ slug, definition, step, wording, trial, fieldName }: StepReadingProps) {
  const { t } = useWords();
  const [customerId, setCustomerId] = useState<number | null>(null);
  const fields = mergeFieldsOf(wording);
  const { data, error } = useQuery({
    ...operations.playbooks.readWording.queryOptions({
      input: { slug, step, fields, customerId, definition: withoutWords(definition), ...trial.days },
      placeholderData: keepPreviousData,
    }),
    enabled: trial.isPossible,
  });
  const reader = data?.reader ?? null;
  return (
    <section className={classes.reading} aria-label={t('playbookPage.readFor')}>
      <CustomerPicker
        key={reader?.customerId ?? 'nobody'}
        label={t('playbookPage.readFor')}
        hint={t('playbookPage.readForHint')}
        nobody={t('playbookPage.readForNobody')}
        value={reader === null ? null : { id: reader.customerId, name: customerLabel(reader) }}
        onChange={(picked) => setCustomerId(picked?.id ?? null)}
      />
      {error !== null && <FailureNotice error={error} />}
      {reader !== null && (
        <p className={`${classes.read} personal`}>
          {mergedWording(wording, reader.values).map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
            <ReadPart key={place} part={part} fieldName={fieldName} />
          ))}
        </p>
      )}
      {data?.lacking.map(({ field, people }) => (
        <Lacking key={field} name={fieldName(field)} people={people} tried={data.tried} />
      ))}
    </section>
  );
}

function ReadPart({ part, fieldName }: { part: WordingPart; fieldName: StepTexts['fieldName'] }) {
  const { t } = useWords();
  if (!('field' in part)) return part.text;
  if (part.text !== null) return <span className={classes.filled}>{part.text}</span>;
  const [known] = mergeFieldsOf(`{{${part.field}}}`);
  return (
    <span className={classes.missing}>
      {t('todayTask.missing', { field: known === undefined ? part.field : fieldName(known) })}
    </span>
  );
}

interface LackingProps {
  name: string;
  people: ReadonlyArray<{ customerId: number; number: string; name: string }>;
  tried: number;
}

function Lacking({ name, people, tried }: LackingProps) {
  const { t } = useWords();
  const [areShown, setAreShown] = useState(false);
  return (
    <div className={classes.lacking}>
      <p>
        {t('playbookPage.lacks', { count: people.length, of: tried, field: name })}{' '}
        <Button size="compact-xs" variant="subtle" aria-expanded={areShown} onClick={() => setAreShown(!areShown)}>
          {t('playbooks.seeWho')}
        </Button>
      </p>
      {areShown && (
        <ul className="plain-list">
          {people.slice(0, peopleShown).map((person) => (
            <li key={person.customerId}>
              <Link className="personal" to="/customers/$customerId" params={{ customerId: `${person.customerId}` }}>
                <bdi>{customerLabel(person)}</bdi>
              </Link>
            </li>
          ))}
          {people.length > peopleShown && (
            <li className="quiet">{t('playbooks.morePeople', { count: people.length - peopleShown })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
