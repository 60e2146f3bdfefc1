import { foldHeading } from '../text.ts';
import { addByContent, assign, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { type ColumnMapping, fieldsByKind, type ImportField, type ImportKind, identifyingFields } from './fields.ts';
import { ownFieldKindOfColumn } from './own-field-of-column.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';
import { isUsualOwnField } from './usual-own-fields.ts';

/** What nearly every list of members has, and no field of ours holds; of two of one name the first. */
export function proposeOwnFields(
  columns: readonly RecognisedColumn[],
  mapping: ColumnMapping,
): MappingProposal['ownFields'] {
  const taken = new Set(Object.values(mapping).flat());
  const found = new Map<string, RecognisedColumn>();
  for (const column of columns) {
    const name = column.heading.trim();
    const isFree = column.samples.length > 0 && !taken.has(column.index) && !found.has(name);
    if (isFree && isUsualOwnField(name)) found.set(name, column);
  }
  return [...found].map(([name, column]) => ({
    columns: [column.index],
    field: { name, kind: ownFieldKindOfColumn(column), choices: [] },
  }));
}

const bareName = foldHeading('name');

/** "Name" next to "Vorname" is the surname, as German lists are headed. */
export function withSurnames(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const given = candidates.filter(({ namePart }) => namePart === 'givenName');
  if (given.length === 0 || candidates.some(({ namePart }) => namePart === 'surname')) return candidates;
  return candidates.map((candidate) => {
    const isBare = candidate.field === 'name' && isBareName(profiles[candidate.column]?.heading ?? '');
    const strength = Math.max(candidate.strength, ...given.map((one) => one.strength));
    return isBare ? { ...candidate, namePart: 'surname' as const, strength } : candidate;
  });
}

/** The heading without the remark behind it: "Name (Adressattyp natürl. Person)". */
export function isBareName(heading: string): boolean {
  return foldHeading(heading.replace(/\s*\([^()]*\)/gu, '')) === bareName;
}

/** Of several columns of e-mails one that says the same in every row is the shop's own: where the money went. */
export function withoutReceivers(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const emails = candidates.filter(({ field }) => field === 'email');
  const differing = emails.filter(({ column }) => (profiles[column]?.samples.length ?? 0) > 1);
  if (differing.length === 0 || differing.length === emails.length) return candidates;
  const isReceiver = ({ column }: FieldCandidate): boolean => {
    const profile = profiles[column];
    return (
      profile !== undefined && profile.samples.length === 1 && profile.filled > 1 && profile.filled === profile.rows
    );
  };
  return candidates.filter((candidate) => candidate.field !== 'email' || !isReceiver(candidate));
}

/** Where a company has several contacts, each in a row of its own, the rows are of these people; else of the company. */
export function withPeopleOfCompanies(candidates: readonly FieldCandidate[], rows: Rows): readonly FieldCandidate[] {
  const contact = candidates.find(({ isContactPerson }) => isContactPerson);
  const company = candidates.find(({ field }) => field === 'company');
  if (contact === undefined || company === undefined) return candidates;
  const contactsOf = Map.groupBy(rows, (row) => cellAsTyped(row[company.column]).trim());
  contactsOf.delete('');
  const haveSeveral = [...contactsOf.values()].some(
    (ofCompany) => new Set(ofCompany.map((row) => cellAsTyped(row[contact.column]).trim())).size > 1,
  );
  if (!haveSeveral) return candidates;
  const aboveCompany = (candidate: FieldCandidate): FieldCandidate =>
    candidate.isContactPerson ? { ...candidate, isFallbackName: false, strength: company.strength + 1 } : candidate;
  return candidates.map(aboveCompany);
}

/** The columns of a list that is none of orders. */
export function proposeCustomers(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  kind: Exclude<ImportKind, 'orders'>,
): Proposal {
  const proposal = assign(nameFirst(candidates), fieldsByKind[kind]);
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  return proposal;
}

const fieldsOfTimelines = ['touchpoint', 'direction', 'mood', 'nextContactDay'] as const;

/** What is no list of orders is one of customers, unless it speaks of contacts on their days, or of who is around whom. */
export function kindOfList(candidates: readonly FieldCandidate[], profiles: readonly ColumnProfile[]): ImportKind {
  const timeline = proposeCustomers(candidates, profiles, 'timeline').mapping;
  const people = proposeCustomers(candidates, profiles, 'people').mapping;
  const saysWho = (mapping: ColumnMapping): boolean => identifyingFields.some((field) => mapping[field] !== undefined);
  if (people.personName !== undefined && people.relation !== undefined && saysWho(people)) return 'people';
  const isTimeline = timeline.day !== undefined && fieldsOfTimelines.some((field) => timeline[field] !== undefined);
  return isTimeline && saysWho(timeline) ? 'timeline' : 'customers';
}

const besidesName: ReadonlySet<ImportField> = new Set(['company', 'otherNames']);

/** 公司, 昵称: the name of whom the row is about, where no other column says it; else their company, another name. */
function nameFirst(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  if (candidates.some(({ field, isFallbackName }) => field === 'name' && !isFallbackName)) return candidates;
  const names = new Set(candidates.filter(({ isFallbackName }) => isFallbackName).map(({ column }) => column));
  return candidates.filter(({ field, column }) => !besidesName.has(field) || !names.has(column));
}
