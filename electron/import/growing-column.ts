type NumberColumn = Int32Array | Float64Array | Uint8Array;

const rowsOfPieceBits = 16;
const rowsOfPiece = 2 ** rowsOfPieceBits;

/**
 * A column of numbers that grows by rows, in pieces, so that growing copies nothing and leaves nothing behind; it takes
 * no memory as long as nothing was written to it.
 */
export class GrowingColumn {
  readonly #make: (length: number) => NumberColumn;
  readonly #nothing: number;
  readonly #pieces: NumberColumn[] = [];

  /** `nothing` stands where nothing was written. */
  constructor(make: (length: number) => NumberColumn, nothing: number) {
    this.#make = make;
    this.#nothing = nothing;
  }

  get isWritten(): boolean {
    return this.#pieces.length > 0;
  }

  at(place: number): number {
    return this.#pieces[place >> rowsOfPieceBits]?.[place & (rowsOfPiece - 1)] ?? this.#nothing;
  }

  write(from: number, values: NumberColumn): void {
    for (let done = 0; done < values.length; ) {
      const place = from + done;
      const inPiece = place & (rowsOfPiece - 1);
      const part = values.subarray(done, done + rowsOfPiece - inPiece);
      this.#piece(place >> rowsOfPieceBits).set(part, inPiece);
      done += part.length;
    }
  }

  /** Replaces each value by the one at its place in `values`; what is not there stays. */
  replaceBy(values: NumberColumn): void {
    for (const piece of this.#pieces) {
      for (let place = 0; place < piece.length; place += 1) {
        const value = piece[place] ?? this.#nothing;
        piece[place] = values[value] ?? value;
      }
    }
  }

  #piece(number: number): NumberColumn {
    for (;;) {
      const piece = this.#pieces[number];
      if (piece !== undefined) return piece;
      this.#pieces.push(this.#make(rowsOfPiece).fill(this.#nothing));
    }
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
