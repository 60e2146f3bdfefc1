import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recogniseAppointment } from '../../shared/appointments/recognise-appointment.ts';
import { recogniseCase } from '../../shared/cases/recognise-case.ts';
import type { ChosenFile } from '../../shared/host.ts';
import { recogniseLifeEvent } from '../../shared/life-events/recognise-life-event.ts';
import { saysLeaving } from '../../shared/playbooks/recognise-leaving.ts';
import { withoutClause } from '../../shared/timeline/clauses.ts';
import { usualChannel } from '../../shared/timeline/contact-words.ts';
import { type QuickEntry, readQuickEntry } from '../../shared/timeline/quick-entry.ts';
import { operations } from '../app/engine.ts';
import { Remembered, useRemembered, windowStorage } from '../app/remembered.ts';
import { showFailure } from '../app/show-notice.ts';
import { useToday } from '../app/use-today.ts';
import type { DraftKey } from '../drafts/draft-store.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useContactActs } from './use-contact-acts.ts';

interface LineFields {
  typed: string;
  /** The case it was understood to be is none: its chip was taken off. */
  isNoCase: boolean;
  /** Nor does it tell of a life event. */
  isNoLifeEvent: boolean;
  /** Nor of an appointment. */
  isNoAppointment: boolean;
  /** Nor that they leave. */
  isNotLeaving: boolean;
  byHand: Partial<Understood>;
  /** Null: as long as the channel usually takes. */
  minutes: number | null;
  /** Chosen, and on the host's shelf as long as the program runs. */
  files: readonly ChosenFile[];
}

const nothingTyped: LineFields = {
  typed: '',
  isNoCase: false,
  isNoLifeEvent: false,
  isNoAppointment: false,
  isNotLeaving: false,
  byHand: {},
  minutes: null,
  files: [],
};

/** The draft of the line of a customer; null: for one who is still to be chosen. */
export function lineDraft(customerId: number | null): DraftKey {
  return { form: 'contact.new', customerId };
}

const mostFiles = 20;

type Understood = Omit<QuickEntry, 'text' | 'possibleNextDay'>;

/** The author of the last entry is proposed for the next, as long as the window is open. */
const lastAuthor = new Remembered(windowStorage(), 'timeline.author', (stored) =>
  typeof stored === 'string' ? stored : '',
);

/** One line that becomes a contact: what was typed, what was understood, what was set by hand instead. */
export function useQuickEntry(customerId: number | null) {
  const today = useToday();
  const { data: words } = useQuery(operations.timeline.words.queryOptions());
  const { data: promised } = useQuery({
    ...operations.timeline.due.queryOptions({ input: { customerId: customerId ?? 0, until: today } }),
    enabled: customerId !== null,
  });
  const { add } = useContactActs();
  const draft = useDraft(lineDraft(customerId), nothingTyped);
  const { typed, isNoCase, isNoLifeEvent, isNoAppointment, isNotLeaving, byHand, minutes, files } = draft.fields;
  const [filesOnTheirWay, setFilesOnTheirWay] = useState(0);
  const [isKept, setIsKept] = useState(true);
  const rememberedAuthor = useRemembered(lastAuthor);

  const read = readQuickEntry(typed, {
    today,
    ownTouchpoints: words?.touchpoints ?? [],
    ownChannels: words?.channels ?? [],
  });
  const appointment = isNoAppointment ? null : recogniseAppointment(typed, today);
  // Who comes on that day need not be reached on it as well.
  const promises = appointment === null ? {} : { nextContactDay: null, possibleNextDay: null };
  const entry: QuickEntry = { ...read, ...promises, ...byHand };
  const recognised = recogniseCase(typed, today);
  const heard = isNoCase ? null : recognised;
  const toldLifeEvent = isNoLifeEvent ? null : recogniseLifeEvent(typed, today);
  const lifeEvent = toldLifeEvent === null ? null : { ...toldLifeEvent, day: toldLifeEvent.day ?? entry.day };
  const isLeaving = !isNotLeaving && saysLeaving(typed);
  const due = promised?.rows ?? [];
  const author = words?.authors.includes(rememberedAuthor) === true ? rememberedAuthor : '';

  const set = (change: Partial<Understood>): void => {
    const channel =
      change.touchpoint !== undefined && change.channel === undefined && byHand.channel === undefined
        ? { channel: usualChannel(change.touchpoint) }
        : {};
    draft.set({ byHand: { ...byHand, ...channel, ...change } });
  };
  const clear = (): void => {
    draft.end();
    setIsKept(true);
  };
  const isEmpty = typed.trim() === '' && files.length === 0 && byHand.touchpoint === undefined;

  return {
    today,
    typed,
    entry,
    files,
    author,
    authors: words?.authors ?? [],
    ownTouchpoints: words?.touchpoints ?? [],
    ownChannels: words?.channels ?? [],
    /** The case that the line is as well. */
    heard,
    dropCase: () => draft.set({ isNoCase: true }),
    /** What it says happened in the customer's life; these words then belong to it. */
    lifeEvent,
    dropLifeEvent: () => draft.set({ isNoLifeEvent: true }),
    /** What was agreed for a day to come. */
    appointment,
    dropAppointment: () => draft.set({ isNoAppointment: true }),
    /** They say that they leave: the playbook that wins them back begins with it. */
    isLeaving,
    dropLeaving: () => draft.set({ isNotLeaving: true }),
    due,
    isKept,
    isEmpty,
    isSaving: add.isPending,
    error: add.error,
    setIsKept,
    setAuthor: (name: string) => lastAuthor.set(name),
    type: (text: string): void => {
      draft.set({
        typed: text,
        ...(text === ''
          ? {
              byHand: {},
              minutes: null,
              isNoCase: false,
              isNoLifeEvent: false,
              isNoAppointment: false,
              isNotLeaving: false,
            }
          : {}),
      });
    },
    set,
    minutes,
    setMinutes: (said: number | null) => draft.set({ minutes: said }),
    /** Nothing is saved while a file is on its way: it would be left behind. */
    isTaking: filesOnTheirWay > 0,
    attach: (taken: Promise<readonly (ChosenFile | null)[]>): void => {
      setFilesOnTheirWay((count) => count + 1);
      taken
        .then((chosen) => {
          const more = chosen.filter((file) => file !== null);
          draft.set((now) => ({ files: [...now.files, ...more].slice(0, mostFiles) }));
        })
        .catch(showFailure)
        .finally(() => setFilesOnTheirWay((count) => count - 1));
    },
    letGo: (token: string) => draft.set((now) => ({ files: now.files.filter((file) => file.token !== token) })),
    save: (done: () => void): void => {
      if (customerId === null || isEmpty || add.isPending || filesOnTheirWay > 0) return;
      const { possibleNextDay: _possibleNextDay, ...fields } = entry;
      add.mutate(
        {
          ...fields,
          // A case keeps the words that its contact has: both were the same sentence.
          text: lifeEvent === null || heard !== null ? fields.text : withoutClause(fields.text, lifeEvent.text),
          customerId,
          author,
          minutes,
          files: files.map(({ token }) => token),
          case: heard,
          lifeEvent,
          appointment,
          isLeaving,
          fulfils: isKept ? due.map(({ contactId }) => contactId) : [],
        },
        {
          onSuccess: () => {
            clear();
            done();
          },
        },
      );
    },
  };
}

export type QuickEntryState = ReturnType<typeof useQuickEntry>;
