import { asArray, asObject, asStrings, pointerTo, stableJson } from "../json.ts";
import type { ChangeId } from "../policy.ts";
import { found, type Outcome, SAME, together } from "./outcome.ts";

/** One choice of a base URL. */
interface Choice {
  readonly url: string;
  readonly environments: readonly string[];
  readonly text: string;
  readonly pointer: string;
}

/** Where the API is when a document names no server (OpenAPI 3.1, section 4.8.1.1, `servers`). */
const DEFAULT_SERVERS = [{ url: "/" }];

/** Compares lists of servers: every base URL that could be chosen must still be there. */
export function compareServers(before: unknown, after: unknown, pointer: string): Outcome {
  const base = readServers(before, pointer);
  const revision = readServers(after, pointer);
  const gone = asArray(before).length === 0 ? [] : base.filter(({ url }) => !has(revision, url));
  const news = revision.filter(({ url }) => !has(base, url));
  return together([
    ...gone.map(({ url, pointer: at }) =>
      say("server-removed", at, `\`${url}\` is no longer a server.`),
    ),
    ...news.map(({ url, pointer: at }) => say("server-added", at, `\`${url}\` is a server now.`)),
    compareEnvironments(base, revision, pointer),
    compareOrder(base, revision, pointer),
    compareTexts(base, revision, pointer),
  ]);
}

function say(id: ChangeId, pointer: string, message: string): Outcome {
  return found({ id, pointer, direction: "both", message });
}

/** The choices of a list of servers: a variable with listed values makes one for each. */
function readServers(servers: unknown, pointer: string): readonly Choice[] {
  const listed = asArray(servers);
  return (listed.length > 0 ? listed : DEFAULT_SERVERS).flatMap((value, index) => {
    const server = asObject(value);
    const url = typeof server["url"] === "string" ? server["url"] : "/";
    const urls = Object.entries(asObject(server["variables"])).reduce<readonly string[]>(
      (all, [name, variable]) => all.flatMap((text) => fill(text, name, asObject(variable))),
      [url],
    );
    return urls.map((text) => ({
      url: plainUrl(text),
      environments: asStrings(server["x-environments"] ?? []),
      text: stableJson([server["description"]]),
      pointer: pointerTo(pointer, index),
    }));
  });
}

function has(choices: readonly Choice[], url: string): boolean {
  return choices.some((choice) => choice.url === url);
}

function fill(url: string, name: string, variable: { readonly [key: string]: unknown }) {
  const values = new Set([
    ...asStrings(variable["default"] ?? []),
    ...asStrings(variable["enum"] ?? []),
  ]);
  if (!url.includes(`{${name}}`) || values.size === 0) return [url];
  return [...values].map((value) => url.replaceAll(`{${name}}`, value));
}

/** Host names have no case, and a slash at the end adds nothing. */
function plainUrl(url: string): string {
  const trimmed = url.replace(/\/+$/, "");
  return trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, (origin) => origin.toLowerCase()) || "/";
}

function compareEnvironments(
  base: readonly Choice[],
  revision: readonly Choice[],
  pointer: string,
): Outcome {
  const before = new Set(base.flatMap(({ environments }) => environments));
  const after = new Set(revision.flatMap(({ environments }) => environments));
  if (before.size === 0 || after.size === 0) return SAME;
  const moved = [...before.intersection(after)].filter((name) =>
    urlsOf(name, base).some((url) => has(revision, url) && !urlsOf(name, revision).includes(url)),
  );
  return together([
    ...moved.map((name) =>
      say("environment-moved", pointer, `The environment \`${name}\` is elsewhere now.`),
    ),
    ...[...before.difference(after)].map((name) =>
      say("environment-removed", pointer, `There is no environment \`${name}\` any more.`),
    ),
    ...[...after.difference(before)].map((name) =>
      say("environment-added", pointer, `There is an environment \`${name}\` now.`),
    ),
  ]);
}

function urlsOf(environment: string, choices: readonly Choice[]): readonly string[] {
  return choices
    .filter(({ environments }) => environments.includes(environment))
    .map(({ url }) => url);
}

function compareOrder(
  base: readonly Choice[],
  revision: readonly Choice[],
  pointer: string,
): Outcome {
  const before = base[0]?.url;
  const after = revision[0]?.url;
  const known = (url: string | undefined, list: readonly Choice[]) =>
    list.some((other) => other.url === url && other.environments.length === 0);
  if (before === after || !known(after, base) || !known(before, revision)) return SAME;
  return say("server-order-changed", pointer, `\`${after}\` comes first now.`);
}

function compareTexts(
  base: readonly Choice[],
  revision: readonly Choice[],
  pointer: string,
): Outcome {
  const before = new Set(base.map(({ url, text }) => `${url} ${text}`));
  const after = revision.filter(({ url }) => has(base, url));
  if (after.every(({ url, text }) => before.has(`${url} ${text}`))) return SAME;
  return say("documentation-changed", pointer, "The description of a server changed.");
}
