/** One square rendering of a drawing. */
export interface Picture {
  sizePixels: number;
  png: Uint8Array;
  /** Red, green, blue, alpha, row by row from the top. */
  pixels: Uint8Array;
}
