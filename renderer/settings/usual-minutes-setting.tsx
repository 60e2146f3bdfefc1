import { NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { channelsOfMinutes } from '../../shared/timeline/contact-minutes.ts';
import { mostMinutes } from '../../shared/timeline/most-minutes.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { channelText } from '../timeline/contact-text.ts';
import classes from './settings-page.module.css';

/** How long a contact by each channel usually takes, in this archive; kept as soon as a figure is left. */
export function UsualMinutesSetting() {
  const words = useWords();
  const { t } = words;
  const { data: usual } = useQuery(operations.timeline.usualMinutes.queryOptions());
  const set = useMutation(operations.timeline.setUsualMinutes.mutationOptions({ onError: showFailure }));
  if (usual === undefined) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-minutes">
      <h2 id="settings-minutes">{t('timeline.usualMinutes.title')}</h2>
      <p className="quiet">{t('timeline.usualMinutes.how')}</p>
      <div className={classes.fields}>
        {channelsOfMinutes.map((channel) => (
          <NumberInput
            key={channel}
            label={channel === 'other' ? t('timeline.usualMinutes.other') : channelText(words, channel)}
            min={0}
            max={mostMinutes}
            allowDecimal={false}
            defaultValue={usual[channel]}
            onBlur={(event) => {
              const { value } = event.currentTarget;
              const minutes = Number(value);
              if (value !== '' && minutes !== usual[channel]) set.mutate({ ...usual, [channel]: minutes });
            }}
          />
        ))}
      </div>
    </section>
  );
}
