import { describe, expect, it } from 'vitest';
import { actToRedo, actToUndo } from '../../../renderer/app/act-order.ts';
import type { Act } from '../../../shared/acts/contract.ts';

/** A history as the engine keeps it, by what a person does. */
class History {
  acts: Act[] = [];

  does(verb = 'customers.edit', isUndoable = true, actor = 'owner'): number {
    return this.#add({ verb, isUndoable, undoes: null, actor });
  }

  /** As a purge does it: what was done to the customer keeps its place and loses its way back. */
  purges(ids: readonly number[], verb: 'bin.purge' | 'bin.purgeOverdue'): void {
    this.acts = this.acts.map((act) => (ids.includes(act.id) ? { ...act, isUndoable: false, subject: null } : act));
    this.does(verb, false, verb === 'bin.purge' ? 'owner' : 'program');
  }

  undoes(id: number | undefined): number {
    if (id === undefined) throw new Error('there was nothing to undo');
    const undone = this.acts.find((act) => act.id === id);
    const by = this.#add({ verb: 'acts.undo', isUndoable: true, undoes: id, actor: 'owner' });
    this.acts = this.acts.map((act) => {
      if (act.id === id) return { ...act, undoneBy: by, isUndoable: false };
      // Undoing an undo makes the first act count again.
      return act.id === undone?.undoes ? { ...act, undoneBy: null, isUndoable: true } : act;
    });
    return by;
  }

  get next(): number | undefined {
    const last = actToUndo(this.acts);
    return last.kind === 'act' ? last.act.id : undefined;
  }

  get nextRedo(): number | undefined {
    return actToRedo(this.acts)?.id;
  }

  #add(act: Pick<Act, 'verb' | 'isUndoable' | 'undoes' | 'actor'>): number {
    const id = this.acts.length + 1;
    const rest = { at: id, subject: 'Ann', counts: {}, undoneBy: null };
    this.acts = [{ id, ...rest, ...act }, ...this.acts];
    return id;
  }
}

describe('Ctrl+Z and Ctrl+Shift+Z', () => {
  it('go back one act at a time, and forward again in the same order', () => {
    const history = new History();
    const first = history.does();
    const second = history.does();
    expect(history.nextRedo).toBeUndefined();

    expect(history.next).toBe(second);
    const undoneSecond = history.undoes(history.next);
    expect(history.next).toBe(first);
    const undoneFirst = history.undoes(history.next);
    expect(history.next).toBeUndefined();

    expect(history.nextRedo).toBe(undoneFirst);
    history.undoes(history.nextRedo);
    expect(history.nextRedo).toBe(undoneSecond);
    history.undoes(history.nextRedo);
    expect(history.nextRedo).toBeUndefined();
    expect(history.next).toBe(second);
  });

  it('go back and forth as often as one likes', () => {
    const history = new History();
    const only = history.does();
    for (let round = 0; round < 3; round += 1) {
      expect(history.next).toBe(only);
      const undo = history.undoes(history.next);
      expect(history.next).toBeUndefined();
      expect(history.nextRedo).toBe(undo);
      history.undoes(history.nextRedo);
    }
  });

  it('do nothing again after something new was done', () => {
    const history = new History();
    history.does();
    history.undoes(history.next);
    const later = history.does();
    expect(history.nextRedo).toBeUndefined();
    expect(history.next).toBe(later);
  });

  it('do not reach behind an import, which has a way back of its own', () => {
    const history = new History();
    history.does();
    const imported = history.does('import.run', false);
    expect(actToUndo(history.acts)).toMatchObject({ kind: 'ownWayBack', act: { id: imported } });
  });

  it.each(['bin.purge', 'bin.purgeOverdue'] as const)('reach past %s to what can still be undone', (verb) => {
    const history = new History();
    const edited = history.does();
    const ofPurged = [history.does('customers.edit'), history.does('customers.bin')];
    history.purges(ofPurged, verb);
    expect(history.next).toBe(edited);
    history.undoes(history.next);
    expect(actToUndo(history.acts)).toEqual({ kind: 'none' });
  });

  it('do again what was undone before the program purged by itself', () => {
    const history = new History();
    history.does();
    const undo = history.undoes(history.next);
    history.purges([], 'bin.purgeOverdue');
    expect(history.nextRedo).toBe(undo);
    history.purges([], 'bin.purge');
    expect(history.nextRedo).toBeUndefined();
  });

  it('leave an archive that was only made as it is', () => {
    const history = new History();
    history.does('archive.create', false);
    expect(actToUndo(history.acts)).toEqual({ kind: 'none' });
  });
});
