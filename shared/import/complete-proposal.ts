import { identifyingFields } from './fields.ts';
import type { MappingProposal } from './recognition.ts';

/** True where a proposal says all that an import of its kind needs. */
export function isCompleteProposal({ kind, mapping }: Pick<MappingProposal, 'kind' | 'mapping'>): boolean {
  const saysWho = identifyingFields.some((field) => mapping[field] !== undefined);
  switch (kind) {
    case 'orders':
      return (
        mapping.day !== undefined &&
        (mapping.amount !== undefined || (mapping.quantity !== undefined && mapping.unitPrice !== undefined))
      );
    case 'timeline':
      return saysWho && mapping.day !== undefined;
    case 'people':
      return saysWho && (mapping.personName !== undefined || mapping.personNumber !== undefined);
    case 'customers':
      return saysWho;
  }
}

/** How many columns a proposal takes. */
export function mappedFields({ mapping, ownFields }: Pick<MappingProposal, 'mapping' | 'ownFields'>): number {
  return Object.values(mapping).flat().length + ownFields.length;
}
