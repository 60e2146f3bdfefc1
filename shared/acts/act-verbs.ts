/** What the program has to know of the acts of one verb. */
export interface VerbTraits {
  /** How they come about, where that is not by hand. */
  way?: 'import' | 'merge' | 'undo' | 'redo';
  /** What `subject` names, where it is not what the act was done to. */
  subject?: 'file';
  /** Rows that they write and do not record one by one in `act_changes`. */
  writesUnrecorded?: true;
  /** A decision on proposed duplicates: the proposals that are left stay as they are. */
  decidesDuplicates?: true;
  /** Undone not by `acts.undo` but by an operation of the feature, which the page offers in its place. */
  hasOwnUndo?: true;
}

/**
 * Every verb that an act can have: what it was that a person, or the program, did. Each has words in
 * `shared/locales/<language>/acts.ts`; an act of a verb that is not here does not compile.
 */
const actVerbs = defineVerbs({
  'customers.create': {},
  'customers.edit': {},
  'customers.bin': {},
  'customers.takeOutOfBin': {},
  'customers.saveFilter': {},
  'customers.forgetFilter': {},
  'customers.bulkEdit.addTags': {},
  'customers.bulkEdit.removeTags': {},
  'customers.bulkEdit.kind': {},
  'customers.bulkEdit.city': {},
  'customers.bulkEdit.country': {},
  'customers.bulkEdit.note': {},
  'customers.bulkEdit.source': {},
  'customers.bulkEdit.consent': {},
  'customers.bulkEdit.company': {},
  'customers.bulkEdit.doNotContact': {},
  'customers.bulkEdit.contactAgain': {},
  'customers.bulkEdit.lookedAfterBy': {},
  'customers.bulkEdit.ownField': {},
  'customers.bulkEdit.bin': {},
  'customers.bulkEdit.takeOutOfBin': {},
  'ownFields.define': {},
  'ownFields.change': {},
  'ownFields.reorder': {},
  'ownFields.remove': {},
  'dates.setBirthday': {},
  'dates.add': {},
  'dates.edit': {},
  'dates.remove': {},
  'people.add': {},
  'people.edit': {},
  'people.remove': {},
  'preferences.add': {},
  'preferences.edit': {},
  'preferences.remove': {},
  'freshness.confirm': {},
  'referrals.set': {},
  'duplicates.merge': { way: 'merge', decidesDuplicates: true },
  'duplicates.mergeAll': { way: 'merge', decidesDuplicates: true },
  'duplicates.notTheSame': { decidesDuplicates: true },
  'import.run': { way: 'import', subject: 'file', writesUnrecorded: true, hasOwnUndo: true },
  'import.undo': { way: 'import', subject: 'file', writesUnrecorded: true },
  'knownUntil.set': {},
  'snapshots.take': {},
  'snapshots.rename': {},
  'snapshots.remove': {},
  'cases.add': {},
  'cases.edit': {},
  'cases.handOver': {},
  'cases.answer': {},
  'cases.close': {},
  'cases.setSatisfaction': {},
  'cases.reopen': {},
  'cases.markCameIn': {},
  'cases.tell': {},
  'cases.remove': {},
  'staff.add': {},
  'staff.rename': {},
  'staff.setLeft': {},
  'staff.handOverCustomers': {},
  'timeline.add': {},
  'timeline.edit': {},
  'timeline.remove': {},
  'timeline.clearNext': {},
  'appointments.add': {},
  'appointments.edit': {},
  'appointments.settle': {},
  'appointments.remove': {},
  'balances.addUnit': {},
  'balances.editUnit': {},
  'balances.removeUnit': {},
  'balances.add': {},
  'balances.edit': {},
  'balances.remove': {},
  'sales.add': {},
  'sales.edit': {},
  'sales.remove': {},
  'payments.add': {},
  'payments.edit': {},
  'payments.remove': {},
  'products.add': {},
  'products.edit': {},
  'products.merge': {},
  'terms.set': {},
  'terms.remove': {},
  'groups.add': {},
  'groups.makeHousehold': {},
  'groups.edit': {},
  'groups.remove': {},
  'groups.addMember': {},
  'groups.editMember': {},
  'groups.removeMember': {},
  'groups.addActivity': {},
  'playbooks.switchOn': {},
  'playbooks.switchOff': {},
  'playbooks.end': {},
  'playbooks.change': {},
  'playbooks.add': {},
  'playbooks.enrol': {},
  'playbooks.stop': {},
  'playbooks.advance': {},
  'today.settle': {},
  'today.settleAll': {},
  'namedAccounts.add': {},
  'namedAccounts.remove': {},
  'namedAccounts.setAside': {},
  'namedAccounts.putBack': {},
  'namedAccounts.edit': {},
  'namedAccounts.keep': {},
  'lifeEvents.add': {},
  'lifeEvents.edit': {},
  'lifeEvents.remove': {},
  'satisfaction.add': {},
  'satisfaction.setOf': {},
  'satisfaction.edit': {},
  'satisfaction.remove': {},
  'sleep.giveReason': {},
  'sleep.removeReason': {},
  'sleep.setAside': {},
  'sleep.takeBack': {},
  'sleep.setRules': {},
  'improvements.edit': {},
  'improvements.merge': {},
  'factors.give': {},
  'factors.remove': {},
  'scoringSheet.take': { subject: 'file' },
  'attachments.add': {},
  'attachments.remove': {},
  'attachments.rename': {},
  'attachments.setPhoto': {},
  'bin.purge': { writesUnrecorded: true },
  'bin.purgeOverdue': { writesUnrecorded: true },
  'acts.undo': { way: 'undo' },
  'acts.redo': { way: 'redo' },
});

export type ActVerb = keyof typeof actVerbs;

export const actVerbNames = Object.keys(actVerbs) as readonly ActVerb[];

/** Of a verb as it is stored: one that this program does not know has no traits. */
export function traitsOfVerb(verb: string): VerbTraits {
  return Object.hasOwn(actVerbs, verb) ? actVerbs[verb as ActVerb] : {};
}

/** The verbs with a trait, to be asked for in SQL (`verb IN (SELECT value FROM json_each(?))`). */
export function verbsWith(trait: keyof VerbTraits): readonly ActVerb[] {
  return actVerbNames.filter((verb) => actVerbs[verb][trait] !== undefined);
}

/**
 * Words for verbs as a tree by their dots: `{ customers: { create: '…' } }`. A verb without words, and words without a
 * verb, do not compile.
 */
export type WordsOfVerbs<Verb extends string = ActVerb> = {
  [First in FirstPart<Verb>]: RestAfter<Verb, First> extends never ? string : WordsOfVerbs<RestAfter<Verb, First>>;
};

type FirstPart<Verb extends string> = Verb extends `${infer First}.${string}` ? First : Verb;
type RestAfter<Verb extends string, First extends string> = Verb extends `${First}.${infer Rest}` ? Rest : never;

function defineVerbs<Verb extends string>(verbs: Record<Verb, VerbTraits>): Readonly<Record<Verb, VerbTraits>> {
  return verbs;
}
