import { Chip, SegmentedControl } from '@mantine/core';
import { consents, type ReachChannel, reachChannels } from '../../shared/customers/permission.ts';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import type { ConsentFields } from './customer-fields.ts';
import classes from './customer-inputs.module.css';

interface ConsentInputProps {
  value: ConsentFields;
  onChange(value: ConsentFields): void;
  isInPopover?: boolean;
}

/** Whether they agreed, and on which day; without a day it is today. */
export function ConsentInput({ value, onChange, isInPopover = false }: ConsentInputProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.stack} aria-label={t('customers.consent')}>
      <SegmentedControl
        aria-label={t('customers.consent')}
        fullWidth
        data={consents.map((consent) => ({ value: consent, label: t(`customers.consents.${consent}`) }))}
        value={value.consent}
        onChange={(chosen) => {
          const consent = consents.find((name) => name === chosen);
          // The day was of what was said before.
          if (consent !== undefined) onChange({ consent, day: '' });
        }}
      />
      {value.consent !== 'unknown' && (
        <DayInput
          label={t('customers.consentDay')}
          isInForm
          value={value.day === '' ? null : value.day}
          onChange={(day) => onChange({ ...value, day: day ?? '' })}
          isInPopover={isInPopover}
        />
      )}
    </fieldset>
  );
}

interface ChannelsInputProps {
  label: string;
  value: readonly ReachChannel[];
  onChange(value: readonly ReachChannel[]): void;
}

/** The ways of reaching somebody, each on or off. */
export function ChannelsInput({ label, value, onChange }: ChannelsInputProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.channels} aria-label={label}>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => onChange(reachChannels.filter((channel) => chosen.includes(channel)))}
      >
        {reachChannels.map((channel) => (
          <Chip key={channel} value={channel} size="xs" radius="sm">
            {t(`customers.channels.${channel}`)}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}
