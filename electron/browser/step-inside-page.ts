/**
 * Goes on to the program from a page of its own: a browser that came from another place (a file, a chat)
 * keeps a Strict cookie back over a redirect, but sends it on a step that begins here.
 */
export const stepInsidePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>熟客 Shuke</title>
<meta http-equiv="refresh" content="0; url=/">
</head>
<body><a href="/">熟客 Shuke</a></body>
</html>
`;
