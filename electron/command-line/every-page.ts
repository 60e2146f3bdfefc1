const rowsAtOnce = 500;

/** The rows of a list that is asked for by windows, at most `most` of them. */
export async function everyPage<Row>(
  limit = Number.POSITIVE_INFINITY,
  page: (offset: number, limit: number) => Promise<{ total: number; rows: Row[] }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let total = 1;
  while (rows.length < Math.min(total, limit)) {
    const found = await page(rows.length, Math.min(rowsAtOnce, limit - rows.length));
    rows.push(...found.rows);
    total = found.rows.length === 0 ? 0 : found.total;
  }
  return rows;
}
