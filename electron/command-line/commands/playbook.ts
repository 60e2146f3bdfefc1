import type { EngineClient } from '../../../shared/contract.ts';
import { todayLocal } from '../../../shared/day.ts';
import { isLibrarySlug } from '../../../shared/playbooks/library.ts';
import {
  type Command,
  type CommandAnswer,
  type CommandCall,
  flagDay,
  openNamedArchive,
  WrongUsage,
} from '../command.ts';
import { costText } from '../cost-text.ts';
import { numberAndName } from '../number-and-name.ts';

const deeds = ['list', 'enable', 'disable', 'end', 'preview'] as const;

const changes = {
  enable: { operation: 'switchOn', words: 'playbookOn' },
  disable: { operation: 'switchOff', words: 'playbookOff' },
  end: { operation: 'end', words: 'playbookEnd' },
} as const;

/** playbook list, playbook enable|disable|end ID [--from D], playbook preview ID --on D. */
export const playbookCommand: Command = {
  operands: [1, 2],
  flags: { archive: { takesValue: true }, from: { takesValue: true }, on: { takesValue: true } },
  run: async (call) => {
    const [asked = '', slug] = call.operands;
    const deed = deeds.find((known) => known === asked);
    if (deed === undefined)
      throw new WrongUsage('badDeed', { command: 'playbook', value: asked, choices: deeds.join(', ') });
    if (deed === 'list') return list(call, (await openNamedArchive(call)).client);
    if (slug === undefined) throw new WrongUsage('operandMissing', { command: 'playbook' });
    const { client } = await openNamedArchive(call);
    if (deed === 'preview') return preview(call, client, slug);
    const day = flagDay(call, 'from');
    const { operation, words } = changes[deed];
    const { from } = await client.playbooks[operation]({ slug, ...(day === undefined ? {} : { from: day }) });
    return { json: { id: slug, from }, lines: [call.say(`commandLine.${words}`, { slug, from })], exitCode: 0 };
  },
};

async function list(call: CommandCall, client: EngineClient): Promise<CommandAnswer> {
  const { playbooks } = await client.playbooks.list();
  const rows = playbooks.map(({ slug, name, state, since, definition, people, enrolled, succeeded }) => ({
    id: slug,
    name: name === '' && isLibrarySlug(slug) ? call.say(`playbookLibrary.${slug}.name`) : name,
    enabled: state === 'on',
    costMinor: definition.costMinor,
    ...{ state, since, stage: definition.stage, steps: definition.steps.length, people, enrolled, succeeded },
  }));
  return {
    json: rows,
    lines: rows.map(({ id, name, state, people, enrolled, succeeded }) =>
      call.say(`commandLine.playbook_${state}`, { id, name, people, enrolled, succeeded }),
    ),
    exitCode: 0,
  };
}

async function preview(call: CommandCall, client: EngineClient, slug: string): Promise<CommandAnswer> {
  const from = flagDay(call, 'on');
  if (from === undefined) throw new WrongUsage('flagMissing', { flag: 'on' });
  const found = await client.playbooks.preview({ slug, from, to: todayLocal(new Date()) });
  const { people, tasks, passedOver, cost, to, rows, isWithoutSegments } = found;
  return {
    json: {
      people,
      tasks,
      passedOver,
      cost,
      from,
      to,
      isWithoutSegments,
      rows: rows.map(({ number, name, eventDay, tasks }) => ({ number, name, eventDay, tasks })),
    },
    lines: [
      call.say('commandLine.playbookPreview', { from, to, people, tasks }),
      ...(cost === null ? [] : [call.say('playbookPage.triedCost', { cost: costText(call, cost) })]),
      ...(passedOver > 0 ? [call.say('playbookPage.passedOver', { count: passedOver })] : []),
      ...(isWithoutSegments ? [call.say('playbooks.trialOfSegment')] : []),
      ...rows.map(({ number, name, eventDay }) => `${eventDay}  ${numberAndName({ number, name })}`),
    ],
    exitCode: 0,
  };
}
