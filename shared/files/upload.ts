/** Where the page gives files to the browser host and takes them: `POST /files`, `GET /files/TOKEN`. */
export const filesPath = '/files';

/** Name of an uploaded file, percent-encoded as UTF-8. */
export const fileNameHeader = 'x-file-name';

/** Above the import's own cap of 100 MB, so that a file too large is named by what reads it. */
export const largestUploadBytes = 200 * 1024 * 1024;
