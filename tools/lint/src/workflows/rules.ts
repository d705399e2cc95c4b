import { parse } from "yaml";
import { type Finding, lineAt, membersOf } from "./finding.ts";

/** A step of a job. */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

type Permissions = string | Readonly<Record<string, string>> | null | undefined;

/** A job, as far as the rules look at it. */
interface Job {
  readonly permissions?: Permissions;
  readonly environment?: unknown;
  readonly secrets?: unknown;
  readonly steps?: readonly Step[];
  /** The jobs that it waits for. */
  readonly needs?: string | readonly string[];
  /** The workflow that is this job. */
  readonly uses?: string;
}

/** What every commit must pass before anything of it is published. */
const CI = "./.github/workflows/ci.yml";

/** The environment of the site, which GitHub names. */
const SITE = "github-pages";

/** An action of somebody else, by the commit that its version was. */
const PINNED = /^[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /^v\d+\.\d+\.\d+$/;

/** What starts with the rights of this repository while a stranger decides what it works on. */
const STRANGERS = ["pull_request_target", "workflow_run", "issue_comment"];

const RUNS = "installs or runs code of others";

/** What brings code of others into a job, or runs it. */
const INSTALLS = /\b(npm|npx|pnpm|pnpx|yarn|corepack|bunx?|curl|wget)\b/;

/** What breaks the rules for workflows and composite actions, in the order of the lines. */
export function checkWorkflow(text: string): Finding[] {
  return [...checkActions(text), ...checkExpressions(text), ...checkRights(text)].sort(
    (a, b) => a.line - b.line,
  );
}

/** Every action is pinned by its commit and says its version: a tag can be moved to other code. */
function checkActions(text: string): Finding[] {
  return membersOf(text, ["uses"]).flatMap(({ value, line, comment }) => {
    const action = String(value);
    if (action.startsWith("./")) return [];
    if (!PINNED.test(action)) return [{ line, message: `${action} is not pinned by a commit` }];
    if (VERSION.test(comment)) return [];
    return [{ line, message: `${action} does not say its version: # v1.2.3` }];
  });
}

/** An expression is put into the text of a script before the shell reads it: a title can hold commands. */
function checkExpressions(text: string): Finding[] {
  return membersOf(text, ["run", "script"])
    .filter(({ value }) => String(value).includes("${{"))
    .map(({ key, line }) => ({
      line,
      message: `\`${key}\` holds an expression: hand it over in \`env\``,
    }));
}

/** What a workflow and its jobs may, and who can start them. */
function checkRights(text: string): Finding[] {
  const { on, permissions, jobs } = parse(text);
  if (jobs === undefined) return [];
  const events = Object.keys(eventsOf(on));
  const whole = [
    ...STRANGERS.filter((event) => events.includes(event)).map(
      (event) => `\`${event}\` lets strangers start it with the rights of this repository`,
    ),
    ...(permissions === undefined ? ["without `permissions` each job gets the default"] : []),
    ...writes(permissions).map((scope) => `every job gets \`${scope}\`: grant it to one`),
  ];
  return [
    ...whole.map((message) => ({ line: 1, message })),
    ...Object.entries<Job>(jobs).flatMap(([name, job]) => {
      const line = lineAt(text, ["jobs", name]);
      const waits = [job.needs ?? []].flat().some((other) => jobs[other]?.uses === CI);
      return checkJob(job, waits).map((message) => ({
        line,
        message: `job \`${name}\` ${message}`,
      }));
    }),
  ];
}

function eventsOf(on: unknown): object {
  if (typeof on === "string") return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((event) => [event, null]));
  return Object(on);
}

/** The scopes that may be written. */
function writes(permissions: Permissions): string[] {
  if (permissions === "write-all") return ["write-all"];
  return Object.entries(Object(permissions))
    .filter(([, access]) => access === "write")
    .map(([scope]) => scope);
}

function checkJob(job: Job, waitsForCi: boolean): string[] {
  const { permissions, environment, secrets, steps = [] } = job;
  const scopes = writes(permissions);
  const keeps = steps.some(
    (step) =>
      step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false,
  );
  const problems = [
    ...(keeps ? ["leaves its token in the checkout: `persist-credentials: false`"] : []),
    ...(scopes.includes("write-all") ? ["may write everything: name what it writes"] : []),
    ...(secrets === "inherit" ? ["hands on every secret: name those that are needed"] : []),
  ];
  if (!scopes.includes("id-token")) {
    const runs = scopes.length > 0 && steps.some(installs);
    return runs ? [...problems, `can write \`${scopes[0]}\` and ${RUNS}`] : problems;
  }
  // GitHub Pages asks as well who deploys. No registry trusts its environment, so no package can come of it.
  const isSite = scopes.includes("pages") && nameOf(environment) === SITE;
  const others = scopes.filter((scope) => scope !== "id-token" && !(isSite && scope === "pages"));
  return [
    ...problems,
    ...(environment === undefined ? ["can publish and has no `environment` to ask for it"] : []),
    ...(waitsForCi || isSite ? [] : ["can publish and does not wait for CI"]),
    ...others.map((scope) => `can publish and write \`${scope}\`: that is another job's`),
    ...(steps.some(runsOthers) ? [`can publish and ${RUNS}`] : []),
  ];
}

function nameOf(environment: unknown): unknown {
  return typeof environment === "string" ? environment : Object(environment).name;
}

/** Whether a step brings in code that is neither the runner's, nor GitHub's own, nor this repository's. */
function runsOthers(step: Step): boolean {
  return installs(step) || (step.uses !== undefined && !step.uses.startsWith("actions/"));
}

function installs({ run = "" }: Step): boolean {
  return INSTALLS.test(run);
}
