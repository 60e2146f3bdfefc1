import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { usualChannel } from '../../shared/timeline/contact-words.ts';
import { type QuickEntry, readQuickEntry } from '../../shared/timeline/quick-entry.ts';
import { operations } from '../app/engine.ts';
import { Remembered, useRemembered, windowStorage } from '../app/remembered.ts';
import { showFailure } from '../app/show-notice.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useContactActs } from './use-contact-acts.ts';
import { useToday } from './use-today.ts';

interface LineFields {
  typed: string;
  byHand: Partial<Understood>;
}

type Understood = Omit<QuickEntry, 'text' | 'possibleNextDay'>;

/** The author of the last entry is proposed for the next, as long as the window is open. */
const lastAuthor = new Remembered(windowStorage(), 'timeline.author', (stored) =>
  typeof stored === 'string' ? stored : '',
);

/** One line that becomes a contact: what was typed, what was understood, what was set by hand instead. */
export function useQuickEntry(customerId: number | null, draftName: string) {
  const today = useToday();
  const { data: words } = useQuery(operations.timeline.words.queryOptions());
  const { data: promised } = useQuery({
    ...operations.timeline.due.queryOptions({ input: { customerId: customerId ?? 0, until: today } }),
    enabled: customerId !== null,
  });
  const { add } = useContactActs();
  const draft = useDraft<LineFields>({ name: draftName, customerId }, { typed: '', byHand: {} });
  const { typed, byHand } = draft.fields;
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [filesOnTheirWay, setFilesOnTheirWay] = useState(0);
  const [isKept, setIsKept] = useState(true);
  const rememberedAuthor = useRemembered(lastAuthor);

  const read = readQuickEntry(typed, {
    today,
    ownTouchpoints: words?.touchpoints ?? [],
    ownChannels: words?.channels ?? [],
  });
  const entry: QuickEntry = { ...read, ...byHand };
  const due = promised?.due ?? [];
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
    setFiles([]);
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
    due,
    isKept,
    isEmpty,
    isSaving: add.isPending,
    error: add.error,
    setIsKept,
    setAuthor: (name: string) => lastAuthor.set(name),
    type: (text: string): void => {
      draft.set({ typed: text, ...(text === '' ? { byHand: {} } : {}) });
    },
    set,
    /** Nothing is saved while a file is on its way: it would be left behind. */
    isTaking: filesOnTheirWay > 0,
    attach: (taken: Promise<readonly (ChosenFile | null)[]>): void => {
      setFilesOnTheirWay((count) => count + 1);
      taken
        .then((chosen) => {
          const more = chosen.filter((file) => file !== null);
          setFiles((before) => [...before, ...more].slice(0, 20));
        })
        .catch(showFailure)
        .finally(() => setFilesOnTheirWay((count) => count - 1));
    },
    letGo: (token: string) => setFiles((before) => before.filter((file) => file.token !== token)),
    save: (done: () => void): void => {
      if (customerId === null || isEmpty || add.isPending || filesOnTheirWay > 0) return;
      const { possibleNextDay: _possibleNextDay, ...fields } = entry;
      add.mutate(
        {
          ...fields,
          customerId,
          author,
          files: files.map(({ token }) => token),
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
