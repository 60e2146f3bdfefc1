import { missingNeed, saysWhoEnough } from './import-kinds.ts';
import type { MappingProposal } from './recognition.ts';

/** True where a proposal says all that an import of its kind needs. */
export function isCompleteProposal({ kind, mapping }: Pick<MappingProposal, 'kind' | 'mapping'>): boolean {
  const has = (field: keyof typeof mapping): boolean => mapping[field] !== undefined;
  return missingNeed(kind, has) === null && saysWhoEnough(kind, has);
}

/** How many columns a proposal takes. */
export function mappedFields({ mapping, ownFields }: Pick<MappingProposal, 'mapping' | 'ownFields'>): number {
  return Object.values(mapping).flat().length + ownFields.length;
}
