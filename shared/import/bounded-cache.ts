/** Cells repeat; beyond this many different texts of one column remembering costs more than reading again. */
const mostEntries = 20_000;
/** Longer cells hardly repeat, and would hold memory. */
const longestText = 100;

/** Remembers what a text was read as, for the cells of one column. */
export function rememberedByText<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longestText) return read(text);
    const remembered = known.get(text);
    if (remembered !== undefined || known.has(text)) return remembered as Value;
    if (known.size >= mostEntries) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
