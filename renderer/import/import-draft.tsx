import { useQuery } from '@tanstack/react-query';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { engine, operations } from '../app/engine.ts';
import { showFailure, showUndoable } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { cardsReading } from './cards-reading.ts';
import { type DraftEvent, emptyDraft, type ImportDraft, nextDraft } from './draft-state.ts';
import { type KeptDraft, keepDraft, keptDraft } from './kept-draft.ts';

interface DraftStore {
  draft: ImportDraft;
  tell: Dispatch<DraftEvent>;
  forget(): void;
  /** Forgets it, and offers to take it up again. */
  putAway(): void;
}

const DraftContext = createContext<DraftStore | null>(null);

/** Stands above the pages: an import that was begun is still there when one comes back to its page. */
export function ImportDraftProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [draft, tell] = useReducer(nextDraft, emptyDraft);
  const [isTakenUp, setIsTakenUp] = useState(false);
  useEffect(() => {
    takeUp(keptDraft(sessionStorage), tell)
      .catch(showFailure)
      .finally(() => setIsTakenUp(true));
  }, []);
  useEffect(() => {
    if (isTakenUp) keepDraft(sessionStorage, draft);
  }, [isTakenUp, draft]);
  useArchiveChange(() => tell({ type: 'archiveChanged' }));
  const store = useMemo(
    () => ({
      draft,
      tell,
      forget: () => tell({ type: 'forgotten' }),
      putAway: () => {
        tell({ type: 'forgotten' });
        showUndoable(t('importPage.putAway', { file: draft.file?.name ?? '' }), {
          label: t('page.undo'),
          run: () => tell({ type: 'takenUp', draft }),
        });
      },
    }),
    [draft, t],
  );
  return <DraftContext value={store}>{children}</DraftContext>;
}

export function useImportDraft(): DraftStore {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('there is no ImportDraftProvider above');
  return store;
}

/** What a trial run found in one archive says nothing about another. */
function useArchiveChange(onChange: () => void): void {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const path = archive?.path;
  const before = useRef<string | undefined>(undefined);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (path === undefined) return;
    if (before.current !== undefined && before.current !== path) latest.current();
    before.current = path;
  }, [path]);
}

/** A reloaded page goes on where it was: the file, every choice, and the work that is under way. */
async function takeUp(kept: KeptDraft | null, tell: Dispatch<DraftEvent>): Promise<void> {
  const [current, file] = await Promise.all([engine.jobs.current(), fileOf(kept)]);
  if (kept !== null && file !== null) {
    const { reading, kind, choices, knownUntil } = kept;
    tell({
      type: 'takenUp',
      draft: { ...emptyDraft, file, reading, kind, choices, knownUntil, step: { at: 'columns' } },
    });
  }
  if (current === null) return;
  const { jobId } = current;
  const isRunning = current.state === 'running';
  const isOurs = kept?.jobId === jobId && (isRunning || current.state === 'done');
  if (current.kind === 'import' && (isRunning || isOurs)) tell({ type: 'runStarted', jobId });
  if (current.kind === 'importPlan') {
    if (isOurs && file !== null) tell({ type: 'planStarted', jobId });
    // A trial run whose decisions are gone is of no more use.
    else if (isRunning) await engine.jobs.cancel({ jobId });
  }
}

/** The file is still there, or it is not: then nothing is taken up. */
async function fileOf(kept: KeptDraft | null): Promise<ChosenFile | null> {
  if (kept === null) return null;
  const { token, reading } = kept;
  try {
    const book = await engine.vcard.recognise({ file: token, reading: cardsReading(reading) });
    const { fileName, sizeBytes } = book ?? (await engine.import.recognise({ file: token, reading }));
    return { token, name: fileName, sizeBytes };
  } catch {
    return null;
  }
}
