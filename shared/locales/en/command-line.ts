export const commandLine = {};
