import { createContext, type Dispatch, type ReactNode, useContext, useMemo, useReducer } from 'react';
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
  const store = useMemo(() => ({ draft, tell, forget: () => tell({ type: 'forgotten' }) }), [draft]);
  return <DraftContext value={store}>{children}</DraftContext>;
}

export function useImportDraft(): DraftStore {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('there is no ImportDraftProvider above');
  return store;
}
