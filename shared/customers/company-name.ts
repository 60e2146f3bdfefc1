const companyEndings = [
  '公司',
  '集团',
  '厂',
  '商行',
  '合作社',
  '事务所',
  'ltd',
  'limited',
  'llc',
  'inc',
  'gmbh',
  'ag',
  'plc',
  'corp',
  'corporation',
  's.a',
  'sa',
  'co',
  'company',
  'bv',
  'oy',
  'ab',
  'kg',
];

/** Whether a name is most likely a company's, by how it ends; the owner can always say otherwise. */
export function looksLikeCompany(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.,)）]+$/, '');
  if (/\p{Script=Han}/u.test(words))
    return companyEndings.some((ending) => /\p{Script=Han}/u.test(ending) && words.endsWith(ending));
  const [first, ...rest] = words.split(/[\s,]+/);
  const last = rest.at(-1);
  return first !== undefined && last !== undefined && companyEndings.includes(last);
}
