import { createContext, type Dispatch, type ReactNode, useContext, useEffect, useMemo, useReducer } from 'react';
import { engine } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.tsx';
import { type DraftEvent, emptyDraft, type ImportDraft, nextDraft } from './draft-state.ts';

interface DraftStore {
  draft: ImportDraft;
  tell: Dispatch<DraftEvent>;
  forget(): void;
}

const DraftContext = createContext<DraftStore | null>(null);

/** Stands above the pages: an import that was begun is still there when one comes back to its page. */
export function ImportDraftProvider({ children }: { children: ReactNode }) {
  const [draft, tell] = useReducer(nextDraft, emptyDraft);
  useEffect(() => {
    adoptImport(tell).catch(showFailure);
  }, []);
  const store = useMemo(() => ({ draft, tell, forget: () => tell({ type: 'forgotten' }) }), [draft]);
  return <DraftContext value={store}>{children}</DraftContext>;
}

export function useImportDraft(): DraftStore {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('there is no ImportDraftProvider above');
  return store;
}

/** A reloaded page finds the import that is under way; a trial run whose decisions are gone is of no more use. */
async function adoptImport(tell: Dispatch<DraftEvent>): Promise<void> {
  const current = await engine.jobs.current();
  if (current?.kind === 'import') tell({ type: 'runStarted', jobId: current.jobId });
  if (current?.kind === 'importPlan' && current.state === 'running') await engine.jobs.cancel({ jobId: current.jobId });
}
