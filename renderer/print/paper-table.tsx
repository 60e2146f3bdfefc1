/** A table of figures on paper: the first column says what a row is of. */
export function PaperTable({ headings, rows }: { headings: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are.
            <th key={column} scope="col" data-align={column === 0 ? undefined : 'end'}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...figures]) => (
          <tr key={label}>
            <td className="personal">{label}</td>
            {figures.map((figure, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are.
              <td key={column} className="personal" data-align="end">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
