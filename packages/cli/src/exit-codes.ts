/** What the shell learns; `--help` lists them. */
export const exitCodes = { complete: 0, incomplete: 1, usage: 2, alert: 3, interrupted: 130 };
