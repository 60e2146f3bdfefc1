/**
 * What a person sees who comes without a valid link. It stands before the program's language files are
 * within reach, so it says everything in both languages; it holds no data.
 */
export const closedDoorPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>熟客 Shuke</title>
<style>
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 34em; margin: 15vh auto 0; padding: 0 1.5em; }
@media (prefers-color-scheme: dark) { body { background: #1a1b1e; color: #ddd; } }
h1 { font-size: 1.25em; }
</style>
</head>
<body>
<h1>这个链接已经用过</h1>
<p>每个链接只能打开一次。请重新启动熟客,再打开新的链接。</p>
<h1 lang="en">This link has been used</h1>
<p lang="en">Each link opens once. Please start Shuke again and open the new link.</p>
</body>
</html>
`;
