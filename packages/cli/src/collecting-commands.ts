import { BALANCE_TYPES } from "@org/core";
import { type Command, Option } from "commander";
import {
  addConnections,
  addSettings,
  notes,
  type OnCommand,
  subcommand,
  timeoutOption,
} from "./command-parts.ts";
import { EXPORT_FORMATS } from "./flags.ts";
import { COLLECT_NOTES, EXPORT_NOTES, HISTORY_NOTES, RUNS_NOTES, WORKER_NOTES } from "./help.ts";
import { age, moment, moments, oneAccount, port, timeZone, wholeNumber } from "./values.ts";

/** The commands about balances that are collected and kept. */
export function describeCollecting(
  names: readonly string[],
  settings: readonly Option[],
  onCommand: OnCommand,
): Command[] {
  return [
    describeCollect(names, settings, onCommand),
    describeWorker(settings, onCommand),
    describeRuns(onCommand),
    describeHistory(onCommand),
    describeExport(onCommand),
  ];
}

function describeCollect(
  names: readonly string[],
  settings: readonly Option[],
  onCommand: OnCommand,
): Command {
  const command = subcommand("collect").addHelpText("after", notes(COLLECT_NOTES));
  addConnections(command, names);
  command
    .option("--run <name>", "what tells the run from others; default: the time")
    .option("--accounts <file>", "ask for these: CSV or lines of JSON; -: standard input")
    .option("--no-wait", "ask for it, and leave it to workers");
  addWork(command);
  command.addOption(timeoutOption()).option("--json", "JSON of what became of it");
  addDatabase(command);
  addSettings(command, settings);
  return command.action((given: string[]) => onCommand("collect", given, command));
}

function describeWorker(settings: readonly Option[], onCommand: OnCommand): Command {
  const command = subcommand("worker").addHelpText("after", notes(WORKER_NOTES));
  addFile(command).option(
    "--environment <name>",
    "sandbox or production, for every provider; not with a file",
  );
  addWork(command);
  command
    .option("--port <number>", "answer /health and /metrics there; with --host: 9464", port)
    .option("--host <address>", "where it listens; with --port: 127.0.0.1, this machine alone")
    .option("--schedule <cron>", "make a run by itself at these times")
    .option("--no-schedule", "make none by itself any more")
    .addOption(
      new Option("--time-zone <name>", "the zone of these times; default: UTC").argParser(timeZone),
    )
    .addOption(timeoutOption())
    .option("--json", "a line of JSON for each event");
  addDatabase(command);
  addSettings(command, settings);
  return command.action(() => onCommand("worker", [], command));
}

function describeRuns(onCommand: OnCommand): Command {
  const command = subcommand("runs")
    .argument("[name]", "the run; without it, the newest are listed")
    .option("--limit <number>", "how many are listed; default: 10", wholeNumber)
    .option("--failed", "list every account that failed, with its error")
    .addOption(
      new Option("--retry", "ask again for what failed: workers do it").conflicts([
        "cancel",
        "failed",
      ]),
    )
    .addOption(new Option("--cancel", "end it: what still waits is skipped").conflicts("failed"))
    .option("--json", "JSON; with --failed a line for each");
  addFile(command);
  addDatabase(command).addHelpText("after", notes(RUNS_NOTES));
  return command.action((name: string | undefined) =>
    onCommand("runs", name === undefined ? [] : [name], command),
  );
}

function describeHistory(onCommand: OnCommand): Command {
  const command = subcommand("history");
  command
    .argument("[connection...]", "only of these: names of connections, or of providers")
    .option("--account <id...>", "only of these accounts")
    .option("--tenant <name>", "only of this tenant")
    .addOption(
      new Option("--as-of <time>", "what was known then")
        .argParser(moment)
        .conflicts(["changes", "stale", "since"]),
    )
    .addOption(
      new Option("--changes <time...>", "what changed since then, or from then to then")
        .argParser(moments)
        .conflicts(["stale", "since"]),
    )
    .addOption(
      new Option("--stale <time>", "accounts of which nothing newer is known: 26h")
        .argParser(age)
        .conflicts(["since", "type", "currency"]),
    )
    .option("--since <time>", "every answer of an account since then", moment)
    .addOption(
      new Option("--type <type...>", "show only these").choices(Object.keys(BALANCE_TYPES)),
    )
    .option("--currency <code...>", "show only these currencies and tokens")
    .addOption(
      new Option("--output <format>", "how to print")
        .choices(["table", "json", "ndjson"])
        .conflicts("json"),
    )
    .option("--json", "the same as --output json");
  addFile(command);
  addDatabase(command).addHelpText("after", notes(HISTORY_NOTES));
  return command.action((given: string[]) => onCommand("history", given, command));
}

function describeExport(onCommand: OnCommand): Command {
  const command = subcommand("export")
    .argument("[connection]", "only of this: the name of a connection, or of a provider")
    .option("--account <id>", "only of this account", oneAccount)
    .option("--tenant <name>", "only of this tenant")
    .addOption(new Option("--format <format>", "default: ndjson").choices(EXPORT_FORMATS))
    .option("--history", "every answer that came; without it, the last balances")
    .option("--output <file>", "the file to write; default: standard output")
    .option("--state <file>", "Singer: only what came since the state in this file");
  addFile(command);
  addDatabase(command).addHelpText("after", notes(EXPORT_NOTES));
  return command.action((given: string | undefined) =>
    onCommand("export", given === undefined ? [] : [given], command),
  );
}

/** The file of connections: the database is beside it. */
function addFile(command: Command): Command {
  return command
    .option("--config <file>", "the file of connections; default: the nearest balances.config.yaml")
    .option("--no-config", "use none");
}

function addDatabase(command: Command): Command {
  return command.option(
    "--database <place>",
    "a folder, or the address of a server: keep a password in DATABASE_URL",
  );
}

function addWork(command: Command): void {
  command
    .option("--jobs <number>", "how many batches are asked for at a time; default: 4", wholeNumber)
    .option("--concurrency <number>", "how many accounts of a batch; default: 16", wholeNumber);
}
