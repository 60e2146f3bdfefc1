import type { CardAddress } from './contact-card.ts';

/** An address as address books part it. */
export interface AddressParts {
  box: string;
  extension: string;
  street: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
}

/** Post box, extension and street are our street; city and region our city. */
export function addressOfParts(label: string, parts: AddressParts): CardAddress {
  const { box, extension, street, city, region, postcode, country } = parts;
  return {
    label,
    street: [box, extension, street].filter((part) => part !== '').join(', '),
    city: cityAndRegion(city, region),
    postcode,
    country,
  };
}

function cityAndRegion(city: string, region: string): string {
  if (city === '' || region === '' || city.startsWith(region)) return city || region;
  return /\p{Script=Han}$/u.test(region) ? region + city : `${city}, ${region}`;
}
