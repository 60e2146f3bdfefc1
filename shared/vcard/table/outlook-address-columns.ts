import type { AddressColumnPart, ColumnRule } from './card-column.ts';

const addressHeadings: Record<AddressColumnPart, readonly string[]> = {
  formatted: ['Address'],
  street: ['Street', '街道'],
  street2: ['Street 2', '街道 2'],
  street3: ['Street 3', '街道 3'],
  box: ['Address PO Box', 'PO Box', '邮箱'],
  extension: [],
  city: ['City', '市/县', '城市'],
  region: ['State', '省/市/自治区', '省份'],
  postcode: ['Postal Code', '邮政编码', '邮编'],
  country: ['Country/Region', 'Country', '国家/地区', '国家'],
};

/** The columns of one of Outlook's addresses; its Chinese headings begin with 商务地址 and end with 街道. */
export function outlookAddress(label: string, starts: readonly string[]): ColumnRule[] {
  return Object.entries(addressHeadings).map(([part, ends]) => ({
    means: `address.${part as AddressColumnPart}`,
    entry: label,
    label,
    headings: starts.flatMap((start) => ends.map((end) => `${start} ${end}`)),
  }));
}
