import { engine } from '../app/engine.ts';
import { DraftStore } from './draft-store.ts';

export const drafts = new DraftStore(engine.drafts);
