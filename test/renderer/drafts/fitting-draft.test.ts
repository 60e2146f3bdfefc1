import { expect, it } from 'vitest';
import { fittingDraft } from '../../../renderer/drafts/fitting-draft.ts';

const nothing = { name: '', tags: [] as string[], company: null as { id: number } | null };

it('a draft fills the fields of its form', () => {
  const typed = { name: '王大妈', tags: ['老客'], company: { id: 3 } };
  expect(fittingDraft(nothing, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});

it('what an earlier version kept in another form is left out, field by field', () => {
  expect(fittingDraft(nothing, { name: ['王'], tags: ['老客'], phones: '138' })).toEqual({
    ...nothing,
    tags: ['老客'],
  });
  for (const odd of [undefined, null, '王', ['王'], 3]) expect(fittingDraft(nothing, odd)).toEqual(nothing);
});
