/** A file that was put on the shelf for the person to save. */
export interface SavedFile {
  token: string;
  name: string;
}
