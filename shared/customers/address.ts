export const addressParts = ['label', 'street', 'city', 'postcode', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];
export type Address = Record<AddressPart, string>;

const largeToSmallScripts = /[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * An address in one line, as its own country writes it: from the street outwards, or, where it is written in Chinese,
 * Japanese or Korean, from the country inwards without commas. The label is not part of it.
 */
export function addressText({ street, city, postcode, country }: Address): string {
  if (!largeToSmallScripts.test(street + city)) {
    return [street, [city, postcode].filter(isSaid).join(' '), country].filter(isSaid).join(', ');
  }
  const place = repeatsCity(street, city, country) ? street : joined(city, street);
  return [place.startsWith(country) ? place : joined(country, place), postcode].filter(isSaid).join(' ');
}

/** Whether it says where: a label alone does not. */
export function isPlace({ street, city, postcode, country }: Address): boolean {
  return [street, city, postcode, country].some(isSaid);
}

function isSaid(part: string): boolean {
  return part !== '';
}

/** Files often have the city in front of the street as well; 北京路 is a street of many cities, 北京市 is the city. */
function repeatsCity(street: string, city: string, country: string): boolean {
  if (city === '') return false;
  const whole = /[省市区县州盟旗都道府]$/u.test(city) ? city : `${city}市`;
  return street.startsWith(whole) || street.startsWith(country + whole);
}

function joined(large: string, small: string): string {
  if (large === '' || small === '') return large + small;
  const areOneScript = largeToSmallScripts.test(large.slice(-1)) && largeToSmallScripts.test(small.slice(0, 1));
  return areOneScript ? large + small : `${large} ${small}`;
}
