import { improvementStates, topicKinds } from '../improvements/improvement-codes.ts';
import { code, day, id, orNull, preset, reference, technical, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** What the shop should change, once somebody has said more of it than its topics do. */
export const improvements = defineRecord({
  columns: {
    id,
    /** '': as its first topic. */
    text: preset(text()),
    state: preset(code(improvementStates)),
    mended_day: orNull(day),
    /** What was done, as the customers are told. */
    done: preset(text()),
  },
  owner: 'shop',
  label: { firstOf: ['text', 'done'] },
});

/** What belongs to an improvement: everybody who named it did name the improvement. */
export const improvementTopics = defineRecord({
  columns: {
    id,
    improvement_id: reference('improvements'),
    kind: code(topicKinds),
    /** Its code or its folded text. */
    key: technical(text()),
  },
  owner: { partOf: 'improvement_id' },
  label: { firstOf: ['kind'] },
});
