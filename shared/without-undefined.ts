/** The same object without the properties that are undefined. */
export function withoutUndefined<Of extends object>(given: { [Key in keyof Of]: Of[Key] | undefined }): Of {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Of;
}
