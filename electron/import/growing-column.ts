type NumberColumn = Int32Array | Float64Array | Uint8Array;

/** A column of numbers that grows by rows; it takes no memory as long as nothing was written to it. */
export class GrowingColumn {
  readonly #make: (length: number) => NumberColumn;
  readonly #nothing: number;
  #values: NumberColumn | null = null;

  /** `nothing` stands where nothing was written. */
  constructor(make: (length: number) => NumberColumn, nothing: number) {
    this.#make = make;
    this.#nothing = nothing;
  }

  at(place: number): number {
    return this.#values?.[place] ?? this.#nothing;
  }

  write(from: number, values: ArrayLike<number>): void {
    const end = from + values.length;
    if (this.#values === null || this.#values.length < end) this.#grow(end);
    this.#values?.set(values, from);
  }

  #grow(end: number): void {
    const before = this.#values;
    const grown = this.#make(Math.ceil(end * 1.25));
    if (before) grown.set(before);
    grown.fill(this.#nothing, before?.length ?? 0);
    this.#values = grown;
  }
}

export function wholeNumbers(nothing: number): GrowingColumn {
  return new GrowingColumn((length) => new Int32Array(length), nothing);
}

export function anyNumbers(nothing: number): GrowingColumn {
  return new GrowingColumn((length) => new Float64Array(length), nothing);
}

export function yesOrNo(): GrowingColumn {
  return new GrowingColumn((length) => new Uint8Array(length), 0);
}
