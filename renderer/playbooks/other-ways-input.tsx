import { Chip } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { type ReachChannel, reachChannels } from '../../shared/customers/permission.ts';
import { useWords } from '../app/words.ts';
import { movedInList } from './moved-in-list.ts';
import classes from './playbook-page.module.css';

interface OtherWaysInputProps {
  /** The way that comes before these. */
  preferred: ReachChannel;
  /** In their order. */
  value: readonly ReachChannel[];
  onChange(value: readonly ReachChannel[]): void;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** The ways to try where the preferred one does not reach a customer, in the order in which they are picked. */
export function OtherWaysInput({ preferred, value, onChange }: OtherWaysInputProps) {
  const { t } = useWords();
  const field = useRef<HTMLFieldSetElement>(null);
  const moved = useRef<ReachChannel | null>(null);
  // A chip that changed its place has lost the focus.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    field.current?.querySelector<HTMLInputElement>(`input[value="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const onKeyDown = (event: KeyboardEvent, channel: ReachChannel): void => {
    const by = steps[event.key];
    if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined || !value.includes(channel)) return;
    event.preventDefault();
    moved.current = channel;
    onChange(movedInList(value, value.indexOf(channel), by));
  };
  const offered = [...value, ...reachChannels.filter((channel) => channel !== preferred && !value.includes(channel))];
  return (
    <fieldset ref={field} className={classes.choices}>
      <legend>{t('playbookPage.channels')}</legend>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => onChange(offered.filter((channel) => chosen.includes(channel)))}
      >
        {offered.map((channel) => (
          <Chip
            key={channel}
            value={channel}
            size="xs"
            radius="sm"
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            onKeyDown={(event) => onKeyDown(event, channel)}
          >
            {value.includes(channel)
              ? t('playbookPage.nthWay', { place: value.indexOf(channel) + 2, way: t(`customers.channels.${channel}`) })
              : t(`customers.channels.${channel}`)}
          </Chip>
        ))}
      </Chip.Group>
      <p className={`${classes.how} quiet`}>{t('playbookPage.channelsHow')}</p>
    </fieldset>
  );
}
