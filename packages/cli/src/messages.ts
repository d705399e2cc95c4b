import type { Alert } from "./alerts.ts";
import type { Answer, Failure, Source } from "./answer.ts";
import type { Colors } from "./colors.ts";
import type { Report } from "./report.ts";
import { showName, showSentence } from "./show.ts";
import type { UsageError } from "./usage-error.ts";
import { wrap } from "./width.ts";

/** What is missing from the table and why, line by line; empty: nothing is. */
export function renderMissing(
  { problems, failures }: Pick<Answer, "problems" | "failures">,
  colors: Colors,
  width: number,
): string {
  return [
    ...failures.map((failure) => `${colors.red("✖")} ${wrap(describeFailure(failure), width)}`),
    ...problems.map((problem) => `${colors.yellow("⚠")} ${wrap(describeProblem(problem), width)}`),
  ].join("\n");
}

/** What is too low or too old, line by line; empty: nothing is. */
export function renderAlerts(
  { alerts = [], timeless }: Pick<Report, "alerts" | "timeless">,
  colors: Pick<Colors, "red" | "dim">,
  width: number,
): string {
  const lines = alerts.map((alert) => `${colors.red("!")} ${wrap(describeAlert(alert), width)}`);
  const balances = timeless === 1 ? "1 balance states" : `${timeless} balances state`;
  const note = `${balances} no time, and can't be told to be old.`;
  return [...lines, ...(timeless > 0 ? [colors.dim(wrap(note, width))] : [])].join("\n");
}

function describeAlert({ entry, message }: Alert): string {
  if (entry === null) return showSentence(message);
  const account = entry.account === null ? "" : ` ${showName(entry.account)}`;
  return `${whose(entry)}${account} ${showName(entry.pool)}: ${showSentence(message)}`;
}

function describeFailure({ provider, account, message, name }: Failure): string {
  const asked = account === null ? "" : ` (asked for ${showName(account)})`;
  // A label that says no more than the provider's name is no news.
  const text = provider === null ? message : message.replace(`${provider}[${provider}]`, provider);
  return `${showSentence(text)}${asked} [${showName(name)}]`;
}

function describeProblem(problem: Answer["problems"][number]): string {
  const { account, pointer, message } = problem;
  const ofAccount = account === null ? "" : ` (account ${showName(account)})`;
  return `${whose(problem)} ${showName(pointer)}: ${showSentence(message)}${ofAccount}`;
}

/** A connection by its names. */
function whose({ provider, label }: Pick<Source, "provider" | "label">): string {
  const name = showName(provider ?? "");
  return label === null || label === provider ? name : `${name}[${showName(label)}]`;
}

/** Why nobody was asked: what is wrong with the command line, or with each provider or line of a file. */
export function renderUsage({ message, failures }: UsageError, width: number): string {
  const isOfLine = failures.length === 1 && failures.every(({ provider }) => provider === null);
  // Words that have lines of their own are laid out already.
  if (isOfLine && message.includes("\n")) return `error: ${message}`;
  return failures
    .map((failure) => wrap(`error: ${showSentence(failure.message)}`, width))
    .join("\n");
}
