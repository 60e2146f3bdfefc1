/** Found out when it is first asked for, and only then. */
export function once<Value>(find: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}
