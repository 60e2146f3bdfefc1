/**
 * How many drawn cases a property that writes to a real archive is tried on: few at every run, as no two runs draw the
 * same; `SHUKE_PROPERTY_TIMES=20` for a night.
 */
export function propertyRuns(byDefault: number): number {
  return byDefault * Number(process.env.SHUKE_PROPERTY_TIMES ?? 1);
}
