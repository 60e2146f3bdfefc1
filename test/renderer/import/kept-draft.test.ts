import { describe, expect, it } from 'vitest';
import { emptyDraft, type ImportDraft } from '../../../renderer/import/draft-state.ts';
import { keepDraft, keptDraft } from '../../../renderer/import/kept-draft.ts';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const draft: ImportDraft = {
  ...emptyDraft,
  file: { token: 'a'.repeat(32), name: 'Ann Lee.csv', sizeBytes: 7 },
  reading: { encoding: 'big5' },
  choices: { mode: 'replace', mapping: { name: [1] } },
  step: { at: 'planning', jobId: 'p', before: null },
};

describe('a draft kept over a reload', () => {
  it('comes back with every choice and the work that was under way', () => {
    const place = shelf();
    keepDraft(place, draft);
    expect(keptDraft(place)).toEqual({
      token: draft.file?.token,
      reading: draft.reading,
      choices: draft.choices,
      jobId: 'p',
    });
  });

  it('holds nothing of the file, not even its name', () => {
    const place = shelf();
    keepDraft(place, draft);
    expect([...place.kept.values()].join()).not.toContain('Ann');
  });

  it('is gone once it was put away', () => {
    const place = shelf();
    keepDraft(place, draft);
    keepDraft(place, emptyDraft);
    expect(keptDraft(place)).toBeNull();
  });
});
