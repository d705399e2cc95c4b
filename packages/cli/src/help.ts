/** The words of `--help`, for terminals of any width. */
import { Help } from "commander";

/** What each command does, in a line. */
export const COMMANDS = {
  collect: "ask for the balances of many accounts, once each, and keep them",
  worker: "do what others ask to be collected, until it is ended",
  runs: "show what became of what was asked for; ask again for what failed",
  history: "show balances that were kept: the last, or what they were",
  export: "write balances that were kept for other programs",
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
      ["balances collect", "keep them, for balances history"],
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

const DATABASE =
  "Balances are kept in PostgreSQL: on the server that DATABASE_URL names, or without it in the folder balances-data beside the connection file, which one process at a time uses and which needs no server.";

const GONE_ON = ["130", "interrupted; the run can go on"] as const;
const WRONG = ["2", "wrong usage, or the database can't be used"] as const;

export const COLLECT_NOTES: readonly HelpPart[] = [
  "A run has a name. Asked for twice, it is there once: what came is not asked for again. What can be tried again is; what can't is listed with its error.",
  DATABASE,
  'A file of accounts is CSV with the head connection,account, or a line of JSON for each: {"connection": …, "account": …}. A connection of balances.config.yaml is meant by its label.',
  [
    "Examples:",
    [
      ["balances collect", "every account of every connection, once"],
      ["balances collect tenant-a --run 2026-11-26", "of one connection; the same run if repeated"],
      ["balances collect --accounts accounts.csv", "these accounts"],
      ["balances collect --no-wait", "leave it to workers"],
    ],
  ],
  [
    "Exit codes:",
    [["0", "every balance came"], ["1", "something is missing: see balances runs"], WRONG, GONE_ON],
  ],
];

export const WORKER_NOTES: readonly HelpPart[] = [
  "It is ended by SIGTERM or Ctrl-C: within ten seconds its jobs are done, or other workers have them; a second signal ends it at once. Its log is on standard error, and alerts that go to standard output are on that. As many as you like share a server; a folder has one.",
  DATABASE,
  "With --port or --host it answers /health (200, or 503 and why) and /metrics, as Prometheus reads them.",
  [
    "Examples:",
    [
      ["balances worker --port 9464 --json", "as a service"],
      ['balances worker --schedule "15 2 * * *"', "with a run every night at 02:15 UTC"],
      ["balances worker --no-schedule", "with no run by itself any more"],
    ],
  ],
  ["Exit codes:", [["0", "it was ended by a signal"], WRONG]],
];

export const RUNS_NOTES: readonly HelpPart[] = [
  DATABASE,
  [
    "Examples:",
    [
      ["balances runs", "the newest runs"],
      ["balances runs 2026-11-26", "what became of one"],
      ["balances runs 2026-11-26 --failed --json", "what failed, and why: a line of JSON for each"],
      ["balances runs 2026-11-26 --retry", "ask again for what failed"],
    ],
  ],
  [
    "Exit codes:",
    [["0", "nothing is missing"], ["1", "something is missing in the run that is named"], WRONG],
  ],
];

export const HISTORY_NOTES: readonly HelpPart[] = [
  "A time is one of RFC 3339, a day, which begins at 00:00 UTC, or how long ago it was: 2h. An answer that says what the one before said is no change.",
  DATABASE,
  [
    "Examples:",
    [
      ["balances history", "the last balance of every account"],
      ["balances history tenant-a --account BA1 --as-of 2026-11-26", "what it was"],
      ["balances history --changes 1d", "what has changed since yesterday"],
      ["balances history --stale 26h", "accounts of which nothing newer is known"],
      ["balances history --account BA1 --since 7d", "every answer of a week"],
    ],
  ],
  ["Exit codes:", [["0", "there it is"], ["1", "the output could not be written"], WRONG]],
];

export const EXPORT_NOTES: readonly HelpPart[] = [
  "Singer has the messages SCHEMA, RECORD and STATE, of every answer that came. Its target prints where it has got to: kept in a file, that is the state with which the next export begins. A file that is not there, or is empty, is the beginning.",
  DATABASE,
  [
    "Examples:",
    [
      ["balances export > balances.ndjson", ""],
      ["balances export --format parquet --history --output balances.parquet", ""],
      ["balances export --format singer --state state | target-jsonl >> state", ""],
    ],
  ],
  ["Exit codes:", [["0", "all of it is written"], ["1", "it could not be written"], WRONG]],
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
