/** The words of `--help`, for terminals of any width. */
import { Help } from "commander";

/** What each command does, in a line. */
export const COMMANDS = {
  check: "say what connections lack before anybody is asked; needs no network",
  init: "write a file of connections by asking for them",
  completion: "print the script that completes `balances` in bash, zsh or fish",
  mcp: "serve the balances to an assistant, by the Model Context Protocol",
} as const;

/** A paragraph; or a title and, below it, terms with what they mean. */
export type HelpPart = string | readonly [title: string, items: readonly HelpItem[]];

/** A term and its meaning; what is typed alone has none. */
type HelpItem = readonly [term: string, meaning: string];

/** The top of the help. */
export const ABOUT: readonly HelpPart[] = [
  "The balances of every payment provider that you have credentials for.",
  ["Commands (each has its own --help):", Object.entries(COMMANDS)],
];

/** The end of the help. */
export const NOTES: readonly HelpPart[] = [
  "Connections stand in balances.config.yaml, of this folder or of one above, which `balances init` writes. Without such a file, every provider that has credentials in the environment is asked.",
  "One provider alone: <PROVIDER>_ENVIRONMENT is its --environment, and <PROVIDER>_BASE_URL the URL of its server; --<provider>-environment and --<provider>-base-url are their flags. Where a flag chooses the server, no variable does; credentials come all from flags or all from variables. Beside a connection file none of them has a say.",
  [
    "Examples:",
    [
      ["balances", "everything, as a table"],
      ["balances tenant-a stripe", "one connection, and all of Stripe"],
      ["balances --type available --currency EUR", "what can be paid out in euros"],
      ["balances --sum --output csv > sums.csv", "totals for a spreadsheet"],
      ["balances --watch 30s", "again every 30 seconds, until Ctrl-C"],
      ["balances --below USD:1000 --stale 1d", "exit code 3 when something is low or old"],
      ["balances --json | jq '.failures'", "who gave no answer, and why"],
    ],
  ],
  [
    "Exit codes:",
    [
      ["0", "every balance came"],
      [
        "1",
        "something is missing: a provider failed, a part of its answer could not be read, or the output could not be written",
      ],
      ["2", "wrong usage, or no provider could be asked"],
      ["3", "a balance is below --below, or older than --stale"],
      ["130", "interrupted"],
    ],
  ],
];

export const CHECK_NOTES: readonly HelpPart[] = [
  "The flags of providers, such as --finix-username, are those of `balances`.",
  [
    "Exit codes:",
    [
      ["0", "every connection can be asked"],
      ["1", "something is missing"],
      ["2", "wrong usage: a file that can't be read, or nobody to ask"],
    ],
  ],
];

export const INIT_NOTES: readonly HelpPart[] = [
  "A secret is never asked for, only where it is: an environment variable or a file.",
  [
    "Examples:",
    [
      ["balances init", ""],
      ["balances init --yes --provider finix glomo", ""],
      ["balances init --yes --provider finix --label tenant-a --secret password=file:key", ""],
    ],
  ],
];

export const COMPLETION_NOTES: readonly HelpPart[] = [
  [
    "To have it in every shell, a line of its startup file:",
    [
      [".bashrc", "source <(balances completion bash)"],
      [".zshrc", "source <(balances completion zsh), below compinit"],
      ["config.fish", "balances completion fish | source"],
    ],
  ],
];

export const MCP_NOTES: readonly HelpPart[] = [
  "It speaks on standard input and output, and reads balances only. It needs the package @modelcontextprotocol/server beside it.",
  [
    "For an assistant that starts its servers by a command line:",
    [["npx -y -p @org/cli -p @modelcontextprotocol/server balances mcp", ""]],
  ],
];

/** Parts of a help text in so many columns, an empty line between two of them. */
export function renderHelp(parts: readonly HelpPart[], width: number): string {
  const help = new Help();
  Object.assign(help, helpOptions, { helpWidth: width });
  return parts
    .map((part) => {
      if (typeof part === "string") return help.boxWrap(part, width);
      const [title, items] = part;
      const widest = Math.max(...items.map(([term]) => term.length));
      const lines = items.map(([term, meaning]) => formatItem(term, widest, meaning, help));
      return [help.boxWrap(title, width), ...lines].join("\n");
    })
    .join("\n\n");
}

/** Fewer columns than these are none for a meaning beside its term. */
const LEAST_MEANING = 30;

/** What stands before a term, and between it and its meaning. */
const GUTTERS = 4;

const INDENT = "      ";

/** A term and its meaning side by side; where that is too narrow, one below the other. */
function formatItem(term: string, termWidth: number, meaning: string, help: Help): string {
  const width = help.helpWidth ?? LEAST_MEANING;
  const longestWord = Math.max(...meaning.split(" ").map(({ length }) => length));
  if (width - termWidth - GUTTERS >= Math.max(LEAST_MEANING, longestWord) || meaning === "") {
    return Help.prototype.formatItem.call(help, term, termWidth, meaning, help);
  }
  const lines = help.boxWrap(meaning, width - INDENT.length).split("\n");
  return [`  ${term}`, ...lines.map((line) => `${INDENT}${line}`)].join("\n");
}

/** What makes of commander's help one for terminals that are narrow too. */
export const helpOptions = { formatItem, minWidthToWrap: 20 };
