// Nothing but built-in modules here: better-sqlite3 ends an older Node with SIGSEGV and no message.

/** @returns {string | null} what to say when this Node is too old, in both languages */
export function oldNodeMessage(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return null;
  return [
    `Shuke needs Node.js 22.18 or newer; this is ${version}. Start it with "npm start", or install Node.js 24 from nodejs.org.`,
    `熟客需要 Node.js 22.18 或更新的版本,当前是 ${version}。请用 "npm start" 启动,或到 nodejs.org 安装 Node.js 24。`,
  ].join('\n');
}
