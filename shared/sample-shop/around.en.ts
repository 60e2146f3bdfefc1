import type { AroundWords } from './around-words.ts';

function lastPart(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function firstPart(name: string): string {
  return name.split(' ')[0] ?? name;
}

export const englishAround: AroundWords = {
  // A drawn name does not say whether it is Mr or Mrs.
  called: (name) => (name.includes(' ') ? [firstPart(name), firstPart(name), `Dr ${lastPart(name)}`] : [name]),
  howToTalk: [
    'Gets to the point; order first, weather later.',
    'Likes to chat before ordering. Ask about the garden.',
    'Speak up a little on the left side.',
    'Never suggests; waits to be asked. Offer the new beans.',
    'Wants to know why: origin, roast, the lot.',
    'Mornings in silence. After eleven, any subject.',
    'Laughs at bad puns, and remembers good ones.',
    'Compares prices out loud. Say what is in it, not what it costs.',
    'Calls everybody by name; do the same.',
  ],
  groups: {
    householdOf: (name) => `${name.split(' ')[0]}’s household`,
    company: 'Riverside firms',
    community: 'Thursday cupping',
  },
  relations: [
    { relation: 'partner', back: 'partner', isOnlyOne: true },
    { relation: 'cousin', back: 'cousin' },
    { relation: 'friend', back: 'friend' },
    { relation: 'colleague', back: 'colleague' },
    { relation: 'neighbour', back: 'neighbour' },
    { relation: 'flatmate', back: 'flatmate' },
    { relation: 'boss', back: 'employee' },
    { relation: 'choir friend', back: 'choir friend' },
  ],
  named: [
    {
      relation: 'daughter',
      back: 'parent',
      names: ['Ivy', 'Nell', 'Maya', 'Elsie', 'Bea'],
      preferences: ['babyccino, extra chocolate', 'the stool by the window', 'the red cup'],
    },
    {
      relation: 'son',
      back: 'parent',
      names: ['Alfie', 'Rowan', 'Freddie', 'Kit'],
      preferences: ['cheese toastie, no crusts', 'flapjack, the corner one', ''],
    },
    {
      relation: 'mother',
      back: 'child',
      isOnlyOne: true,
      names: ['Joan', 'Sheila', 'Mrs Okafor', 'Edith'],
      preferences: ['tea in a pot, milk beside it', 'a chair with arms', 'soft scones'],
    },
    {
      relation: 'partner',
      back: 'partner',
      isOnlyOne: true,
      names: ['Sam', 'Robin', 'Alex', 'Jo'],
      preferences: ['flat white, oat', 'no sugar, ever', ''],
    },
    {
      relation: 'business partner',
      back: 'business partner',
      names: ['Mr Lindqvist', 'Ms Rahman'],
      preferences: ['double espresso, pays for both', ''],
    },
  ],
  dates: [
    { kind: 'anniversary', label: 'Wedding', typed: '14 June 2014' },
    { kind: 'anniversary', label: 'Wedding', typed: '3 December 1998' },
    { kind: 'own', label: 'Opened their shop', typed: '1 September 2019' },
    { kind: 'own', label: 'Biscuit’s birthday', typed: '28 November' },
    { kind: 'own', label: 'Marathon', typed: '19 April' },
  ],
  lunarBirthdays: ['lunar 8-15', 'lunar 10-18'],
};
