import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { contactChannels, moods, touchpoints } from '../../shared/timeline/contact-codes.ts';
import { useWords, type Words } from '../app/words.ts';
import { caseChipText } from '../cases/case-words.ts';
import { lifeEventText } from '../life-events/life-event-text.ts';
import { useDays } from '../ui/days.tsx';
import { CloseIcon, DoneIcon, FileIcon, PlusIcon } from '../ui/icons.tsx';
import { channelText, moodText, touchpointText } from './contact-text.ts';
import { MinutesMenu, useMinutes } from './minutes-menu.tsx';
import classes from './quick-entry.module.css';
import type { QuickEntryState } from './use-quick-entry.ts';

/** In turn, as the chip is pressed. */
const nextDirection = { '': 'in', in: 'out', out: '' } as const;

/** What a line was understood to say, each part to be changed before it is saved. */
export function QuickEntryChips({ id, state }: { id: string; state: QuickEntryState }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { entry, today, set } = state;
  const dayShown = (day: string): string => (day === today ? t('page.today') : days.withWeekday(day));
  const next = entry.nextContactDay;
  const promised = state.due[0]?.nextContactDay;
  // A call by phone needs no second chip that says so.
  const isChannelSaid = channelText(words, entry.channel) === touchpointText(words, entry.touchpoint);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's border and legend are not wanted inside the form.
    <div id={id} role="group" className={classes.chips} aria-label={t('timeline.understood')}>
      <ChoiceChip
        label={t('timeline.chips.touchpoint', { word: touchpointText(words, entry.touchpoint) })}
        shown={touchpointText(words, entry.touchpoint)}
        choices={[...touchpoints, ...state.ownTouchpoints].map((code) => [code, touchpointText(words, code)])}
        onChoose={(touchpoint) => set({ touchpoint })}
      />
      <ChoiceChip
        label={t('timeline.chips.channel', { word: channelText(words, entry.channel) || t('timeline.none') })}
        shown={isChannelSaid ? t('timeline.channel') : channelText(words, entry.channel) || t('timeline.channel')}
        choices={[
          ...[...contactChannels, ...state.ownChannels].map((code) => [code, channelText(words, code)] as const),
          ['', t('timeline.none')],
        ]}
        onChoose={(channel) => set({ channel })}
      />
      <button
        type="button"
        className={classes.chip}
        title={t('timeline.direction')}
        onClick={() => set({ direction: nextDirection[entry.direction] })}
      >
        {entry.direction === '' ? t('timeline.directionUnknown') : t(`timeline.directions.${entry.direction}`)}
      </button>
      <MoodChip words={words} mood={entry.mood} onChoose={(mood) => set({ mood })} />
      <DropChip
        label={t('timeline.chips.day', { day: dayShown(entry.day) })}
        shown={dayShown(entry.day)}
        onDrop={entry.day === today ? null : () => set({ day: today })}
      />
      <MinutesChip state={state} />
      {state.authors.length > 0 && (
        <ChoiceChip
          label={t('timeline.chips.author', { word: state.author || t('timeline.chips.noAuthor') })}
          shown={state.author || t('timeline.author')}
          choices={[...state.authors.map((name) => [name, name] as const), ['', t('timeline.chips.noAuthor')]]}
          onChoose={state.setAuthor}
        />
      )}
      {state.heard !== null && (
        <button
          type="button"
          className={classes.chip}
          data-is="next"
          title={t('cases.dropChip')}
          onClick={state.dropCase}
        >
          {caseChipText(state.heard, words, days.withWeekday)}
          <CloseIcon size={11} />
        </button>
      )}
      {state.lifeEvent !== null && (
        <button
          type="button"
          className={classes.chip}
          data-is="next"
          title={t('lifeEvents.dropChip')}
          onClick={state.dropLifeEvent}
        >
          {t('page.nameAndValue', {
            name: lifeEventText(state.lifeEvent.kind, words),
            value: dayShown(state.lifeEvent.day),
          })}
          <CloseIcon size={11} />
        </button>
      )}
      {state.isLeaving && (
        <button
          type="button"
          className={classes.chip}
          data-is="next"
          title={t('timeline.chips.dropWinBack')}
          onClick={state.dropLeaving}
        >
          {t('timeline.chips.winBack')}
          <CloseIcon size={11} />
        </button>
      )}
      {state.appointment !== null && (
        <button
          type="button"
          className={classes.chip}
          data-is="next"
          title={t('appointments.dropChip')}
          onClick={state.dropAppointment}
        >
          {t('page.nameAndValue', {
            name: t('appointments.one'),
            value: `${dayShown(state.appointment.day)} ${state.appointment.time ?? ''}`,
          })}
          <CloseIcon size={11} />
        </button>
      )}
      {next !== null && (
        <button
          type="button"
          className={classes.chip}
          data-is="next"
          title={t('timeline.chips.dropNext')}
          onClick={() => set({ nextContactDay: null })}
        >
          {t('timeline.chips.next', { day: days.withWeekday(next) })}
          <CloseIcon size={11} />
        </button>
      )}
      {next === null && entry.possibleNextDay !== null && (
        <button
          type="button"
          className={classes.chip}
          data-is="offered"
          onClick={() => set({ nextContactDay: entry.possibleNextDay })}
        >
          <PlusIcon size={11} />
          {t('timeline.chips.possibleNext', { day: days.withWeekday(entry.possibleNextDay) })}
        </button>
      )}
      {state.due.length > 0 && (
        <button
          type="button"
          className={classes.chip}
          data-is={state.isKept ? 'next' : 'offered'}
          aria-pressed={state.isKept}
          onClick={() => state.setIsKept(!state.isKept)}
        >
          {state.isKept && <DoneIcon size={11} />}
          {t('timeline.chips.kept', { day: promised === undefined ? '' : days.text(promised) })}
        </button>
      )}
      {state.files.map((file) => (
        <button
          key={file.token}
          type="button"
          className={`personal ${classes.chip}`}
          aria-label={t('attachments.letGo', { name: file.name })}
          title={t('attachments.letGo', { name: file.name })}
          onClick={() => state.letGo(file.token)}
        >
          <FileIcon size={12} />
          <bdi className={classes.fileName}>{file.name}</bdi>
          <CloseIcon size={11} />
        </button>
      ))}
    </div>
  );
}

function MinutesChip({ state: { entry, minutes, setMinutes } }: { state: QuickEntryState }) {
  const { t } = useWords();
  const took = useMinutes({ minutes, channel: entry.channel });
  if (took === null) return null;
  const label = t('timeline.chips.minutes', { minutes: took.text });
  return (
    <MinutesMenu minutes={minutes} onChoose={setMinutes}>
      <button type="button" className={classes.chip} aria-label={label} title={t('timeline.minutesKey')}>
        {took.text}
      </button>
    </MinutesMenu>
  );
}

interface ChoiceChipProps<Value extends string> {
  label: string;
  shown: ReactNode;
  choices: ReadonlyArray<readonly [Value, string]>;
  onChoose(value: Value): void;
}

function ChoiceChip<Value extends string>({ label, shown, choices, onChoose }: ChoiceChipProps<Value>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.chip} aria-label={label} title={label}>
          <bdi>{shown}</bdi>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className={classes.choices ?? ''}>
        {choices.map(([value, word]) => (
          <Menu.Item key={value} onClick={() => onChoose(value)}>
            <bdi>{word}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Mood = QuickEntryState['entry']['mood'];

function MoodChip({ words, mood, onChoose }: { words: Words; mood: Mood; onChoose(mood: Mood): void }) {
  const { t } = words;
  const choices: ReadonlyArray<readonly [Mood, string]> = [
    ...moods.map((code) => [code, moodText(words, code)] as const),
    ['', t('timeline.chips.noMood')],
  ];
  const word = moodText(words, mood);
  return (
    <ChoiceChip
      label={t('timeline.chips.mood', { word: word === '' ? t('timeline.none') : word })}
      shown={word === '' ? t('timeline.mood') : word}
      choices={choices}
      onChoose={onChoose}
    />
  );
}

function DropChip({ label, shown, onDrop }: { label: string; shown: string; onDrop: (() => void) | null }) {
  if (onDrop === null) {
    return (
      <span className={classes.chip} data-is="said" title={label}>
        {shown}
      </span>
    );
  }
  return (
    <button type="button" className={classes.chip} aria-label={label} title={label} onClick={onDrop}>
      {shown}
      <CloseIcon size={11} />
    </button>
  );
}
