import { describe, expect, it } from 'vitest';
import { actVerbNames, traitsOfVerb, verbsWith } from '../../../shared/acts/act-verbs.ts';
import { wayOfAct } from '../../../shared/history/way-of-act.ts';
import { translator } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings/contract.ts';

describe('the verbs of acts', () => {
  it.each(languages)('have words each, in %s', (language) => {
    const say = translator(language);
    for (const verb of actVerbNames) {
      const words = say(`acts.verbs.${verb}`);
      expect(words, verb).not.toBe('');
      expect(words, verb).not.toContain('acts.verbs.');
    }
  });

  it('say how an act came about, whatever its name is like', () => {
    const act = { actor: 'owner', undoes: null };
    expect(wayOfAct({ ...act, verb: 'import.run' })).toBe('import');
    expect(wayOfAct({ ...act, verb: 'duplicates.mergeAll' })).toBe('merge');
    expect(wayOfAct({ ...act, verb: 'duplicates.notTheSame' })).toBe('byHand');
    expect(wayOfAct({ ...act, verb: 'bin.purgeOverdue', actor: 'program' })).toBe('program');
    expect(wayOfAct({ verb: 'acts.redo', actor: 'owner', undoes: 3 })).toBe('redo');
  });

  it('are asked for by a trait, and one that this program does not know has none', () => {
    expect(verbsWith('subject')).toEqual(['import.run', 'import.undo', 'scoringSheet.take']);
    expect(traitsOfVerb('customers.teleport')).toEqual({});
    expect(traitsOfVerb('constructor')).toEqual({});
  });
});
