import { type Narrowing, narrowingParts } from '../../shared/narrowing/narrowing.ts';
import { foldText } from '../../shared/text.ts';
import type { Engine } from '../engine/engine.ts';
import type { CommandCall } from './command.ts';
import { flagOfNarrowing } from './scored-flags.ts';

const mostNamed = 5;

/** Says of a value to narrow by that nothing in the archive has it, and which there are: a slip of the pen ranks nobody. */
export async function warnOfUnknownNarrowing(
  call: CommandCall,
  { client }: Engine,
  narrowing: Narrowing = {},
): Promise<void> {
  const parts = narrowingParts(narrowing);
  if (parts.length === 0) return;
  const choices = await client.ranking.narrowingChoices({});
  for (const { key, value } of parts) {
    const folded = foldText(value);
    if (choices[key].some((choice) => foldText(choice) === folded)) continue;
    const first = choices[key].slice(0, mostNamed).join(call.say('page.listSeparator'));
    const known = choices[key].length > mostNamed ? `${first} …` : first;
    call.warn(
      known === ''
        ? call.say('commandLine.rank.narrowingNone', { flag: flagOfNarrowing[key] })
        : call.say('commandLine.rank.narrowingUnknown', { flag: flagOfNarrowing[key], value, known }),
    );
  }
}
