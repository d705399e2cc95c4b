/** The words of `--help`. */

/** What each command does, in a line. */
export const COMMANDS = {
  check: "say what connections lack before anybody is asked; needs no network",
  init: "write a file of connections by asking for them",
  completion: "print the script that completes `balances` in bash, zsh or fish",
  mcp: "serve the balances to an assistant, by the Model Context Protocol",
} as const;

const WIDTH = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;

const LINES = Object.entries(COMMANDS).map(([name, words]) => `  ${name.padEnd(WIDTH)}${words}`);

/** The top of the help. */
export const ABOUT: string = `The balances of every payment provider that you have credentials for.

Commands (each has its own --help):
${LINES.join("\n")}`;

/** The end of the help. */
export const NOTES = `
Connections stand in balances.config.yaml, of this folder or of one above, which
\`balances init\` writes. Without such a file, every provider that has credentials
in the environment is asked.

One provider alone: <PROVIDER>_ENVIRONMENT is its --environment, and
<PROVIDER>_BASE_URL the URL of its server; --<provider>-environment and
--<provider>-base-url are their flags. Where a flag chooses the server, no
variable does; credentials come all from flags or all from variables. Beside a
connection file none of them has a say.

Examples:
  balances                                  everything, as a table
  balances tenant-a stripe                  one connection, and all of Stripe
  balances --type available --currency EUR  what can be paid out in euros
  balances --sum --output csv > sums.csv    totals for a spreadsheet
  balances --watch 30s                      again every 30 seconds, until Ctrl-C
  balances --below USD:1000 --stale 1d      exit code 3 when something is low or old
  balances --json | jq '.failures'          who gave no answer, and why

Exit codes:
  0    every balance came
  1    something is missing: a provider failed, a part of its answer could not
       be read, or the output could not be written
  2    wrong usage, or no provider could be asked
  3    a balance is below --below, or older than --stale
  130  interrupted`;

export const CHECK_NOTES = `
The flags of providers, such as --finix-username, are those of \`balances\`.

Exit codes:
  0  every connection can be asked
  1  something is missing
  2  wrong usage: a file that can't be read, or nobody to ask`;

export const INIT_NOTES = `
A secret is never asked for, only where it is: an environment variable or a file.

Examples:
  balances init
  balances init --yes --provider finix glomo
  balances init --yes --provider finix --label tenant-a --environment sandbox \\
    --secret username=env:TENANT_A_USER password=file:secrets/tenant-a`;

export const MCP_NOTES = `
It speaks on standard input and output, and reads balances only. It needs the
package @modelcontextprotocol/server beside it. For an assistant that starts its
servers by a command line:
  { "command": "npx",
    "args": ["-y", "-p", "@org/cli", "-p", "@modelcontextprotocol/server",
             "balances", "mcp", "--config", "/path/to/balances.config.yaml"] }`;
