import { describe, expect, it } from 'vitest';
import { ownFieldKindOfColumn } from '../../../shared/import/own-field-of-column.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';

/** The kind for a column of a list of customers that holds these values. */
function kindOf(heading: string, ...values: string[]) {
  const rows = values.map((value, index) => [`C${index}`, `Ann ${index}`, value]);
  const { columns } = proposeMapping(['Customer number', 'Customer name', heading], rows, 'customers');
  return ownFieldKindOfColumn(columns[2] ?? { heading, content: 'empty', samples: [] });
}

describe('the kind of field that a column makes', () => {
  it('is what its cells hold', () => {
    expect(kindOf('会员等级', '金卡', '银卡', '金卡')).toBe('text');
    expect(kindOf('积分', '120', '3400', '85')).toBe('number');
    expect(kindOf('Shoe size', '38', '41.5', '44')).toBe('number');
    expect(kindOf('Contract end', '2026-03-01', '2027-01-15', '2026-12-31')).toBe('date');
    expect(kindOf('Newsletter', 'yes', 'no', 'yes')).toBe('yesNo');
  });

  it('is money where the heading or a mark says so', () => {
    expect(kindOf('储值余额', '120.50', '0', '88')).toBe('money');
    expect(kindOf('Store credit', '12.00', '5.50', '0.00')).toBe('money');
    expect(kindOf('Limit', '€120.00', '€80.00', '€10.00')).toBe('money');
  });

  it('is text where digits name something', () => {
    expect(kindOf('Loyalty card', '6222020200112233', '6222020200112234', '6222020200112235')).toBe('text');
    expect(kindOf('Locker', '007', '012', '003')).toBe('text');
  });
});
