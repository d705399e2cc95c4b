import type { Answer, Failure } from "./answer.ts";
import type { Colors } from "./colors.ts";
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

function describeFailure({ account, message, name }: Failure): string {
  const asked = account === null ? "" : ` (asked for ${showName(account)})`;
  return `${showSentence(message)}${asked} [${showName(name)}]`;
}

function describeProblem({ provider, account, pointer, message }: Answer["problems"][number]) {
  const whose = account === null ? "" : ` (account ${showName(account)})`;
  return `${showName(provider)} ${showName(pointer)}: ${showSentence(message)}${whose}`;
}

/** Why nobody was asked: what is wrong with the command line, or with each provider. */
export function renderUsage({ message, failures }: UsageError, width: number): string {
  const ofProviders = failures.filter(({ provider }) => provider !== null);
  if (ofProviders.length === 0) return `error: ${message}`;
  return ofProviders
    .map((failure) => wrap(`error: ${showSentence(failure.message)}`, width))
    .join("\n");
}
