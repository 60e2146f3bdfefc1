import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftHistory, noHistory, redone, undone, withChange } from '../../../renderer/playbooks/draft-history.ts';

interface Fields {
  title: string;
  days: number;
}

const nothing: Fields = { title: '', days: 0 };
// Fields are only told apart, never looked into.
const titleField = {} as Element;
const daysField = {} as Element;

/** A form with a history, as a page has it. */
class Form {
  fields = nothing;
  history: DraftHistory<Fields> = noHistory;

  set(change: Partial<Fields>, typedIn: Element | null = null): void {
    const after = { ...this.fields, ...change };
    this.history = withChange(this.history, { before: this.fields, after, typedIn });
    this.fields = after;
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.#go(undone(this.history, this.fields));
  }

  redo(): boolean {
    return this.#go(redone(this.history, this.fields));
  }

  #go(step: ReturnType<typeof undone<Fields>>): boolean {
    if (step === null) return false;
    this.history = step.history;
    this.fields = step.fields;
    return true;
  }
}

describe('the history of what is not saved', () => {
  it('undoes every choice by itself, and does it again', () => {
    const form = new Form();
    form.set({ days: 1 });
    form.set({ days: 2 });
    form.undo();
    expect(form.fields.days).toBe(1);
    form.redo();
    expect(form.fields.days).toBe(2);
    expect(form.redo()).toBe(false);
  });

  it('undoes what was typed in one field at once, another field by itself', () => {
    const form = new Form();
    for (const title of ['a', 'ab', 'abc']) form.set({ title }, titleField);
    for (const days of [1, 12]) form.set({ days }, daysField);
    form.undo();
    expect(form.fields).toEqual({ title: 'abc', days: 0 });
    form.undo();
    expect(form.fields).toEqual(nothing);
    expect(form.undo()).toBe(false);
  });

  it('has nothing to undo where it was typed back, or nothing changed', () => {
    const form = new Form();
    form.set({ title: 'a' }, titleField);
    form.set({ title: '' }, titleField);
    form.set({ days: 0 });
    expect(form.undo()).toBe(false);
  });

  it('keeps what was undone apart from what is typed on in the same field', () => {
    const form = new Form();
    form.set({ title: 'a' }, titleField);
    form.set({ days: 1 });
    form.undo();
    form.set({ title: 'ab' }, titleField);
    expect(form.redo()).toBe(false);
    form.undo();
    expect(form.fields.title).toBe('a');
  });

  it('leads back through every state, and forward through the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (changes) => {
        const form = new Form();
        const states = [nothing];
        for (const days of changes) {
          form.set({ days });
          if (days !== states.at(-1)?.days) states.push(form.fields);
        }
        const back = [form.fields];
        while (form.undo()) back.push(form.fields);
        expect(back.toReversed()).toEqual(states);
        const forward = [form.fields];
        while (form.redo()) forward.push(form.fields);
        expect(forward).toEqual(states);
      }),
    );
  });
});
