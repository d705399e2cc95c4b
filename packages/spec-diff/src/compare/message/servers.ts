import type { Server } from "@org/generate";
import {
  canonicalJson,
  child,
  entries,
  isLocalUrl,
  items,
  type Node,
  ownMember,
  pointerTo,
} from "@org/openapi";
import type { Finding } from "../../finding.ts";
import { asStrings } from "../../json.ts";
import { compareEnvironments, plainUrl } from "../../package/environments.ts";
import { remark } from "../outcome.ts";

/** A list of servers, as the document has it and as the generated code does. */
export interface ServerList {
  readonly node: Node | undefined;
  /** Where the list stands, or would. */
  readonly pointer: string;
  readonly made: readonly Server[] | undefined;
}

/** One choice of a base URL. */
interface Choice {
  readonly url: string;
  readonly text: string;
  readonly pointer: string;
  /** Where variables take any text: what its URLs look like. */
  readonly open?: RegExp;
}

/**
 * Compares lists of servers: where environments lead, and whether every base URL that could be
 * given is still there. A URL whose environment changed is told of by that alone.
 */
export function compareServers(before: ServerList, after: ServerList): readonly Finding[] {
  const base = choicesOf(before);
  const revision = choicesOf(after);
  const { findings, told } =
    before.made && after.made
      ? compareEnvironments(before.made, after.made)
      : { findings: [], told: new Set<string>() };
  const untold = (choices: readonly Choice[], others: readonly Choice[]) =>
    choices.filter(({ url }) => !told.has(url) && !has(others, url));
  const texts = new Set(base.map(({ url, text }) => `${url} ${text}`));
  const urls = new Set(base.map(({ url }) => url));
  const kept = revision.filter(({ url }) => !told.has(url) && urls.has(url));
  return [
    ...findings,
    ...untold(isEmpty(before) ? [] : base, revision).map(({ url, pointer }) =>
      remark("server-removed", pointer, `\`${url}\` is no longer a server.`),
    ),
    ...untold(revision, base).map(({ url, pointer }) =>
      remark("server-added", pointer, `\`${url}\` is a server now.`),
    ),
    ...(kept.every(({ url, text }) => texts.has(`${url} ${text}`))
      ? []
      : [remark("documentation-changed", after.pointer, "The description of a server changed.")]),
  ];
}

function isEmpty({ node }: ServerList): boolean {
  return items(node, "`servers`").length === 0;
}

/**
 * The choices of a list of servers: a variable with listed values makes one for each. A document
 * without servers is at `/` (OpenAPI 3.1, section 4.8.1.1, `servers`).
 */
function choicesOf({ node, pointer }: ServerList): readonly Choice[] {
  const listed = items(node, "`servers`");
  if (listed.length === 0) return [{ url: "/", text: canonicalJson([undefined]), pointer }];
  return listed.flatMap((server, index) => {
    const url = ownMember(server.value, "url");
    const urls = entries(child(server, "variables"), "`variables`").reduce<readonly Url[]>(
      (all, [name, variable]) => all.flatMap((one) => fill(one, name, variable)),
      [typeof url === "string" ? { text: url, open: url } : { text: "/", open: "/" }],
    );
    // Nobody but its author could choose a local one.
    return urls
      .filter(({ text }) => !isLocalUrl(text))
      .map(({ text, open }) => ({
        url: plainUrl(text),
        text: canonicalJson([ownMember(server.value, "description")]),
        pointer: pointerTo(pointer, index),
        ...(open === text ? {} : { open: patternOf(open) }),
      }));
  });
}

/** A URL with its variables filled, and the same with those left that take any text. */
interface Url {
  readonly text: string;
  readonly open: string;
}

/** Whether a URL is a choice: it stands there, or is of one whose variables take any text. */
function has(choices: readonly Choice[], url: string): boolean {
  return choices.some((choice) => choice.url === url || choice.open?.test(url));
}

/** A variable without listed values takes any text (OpenAPI 3.1, section 4.8.6). */
function fill({ text, open }: Url, name: string, { value: variable }: Node): readonly Url[] {
  const listed = asStrings(ownMember(variable, "enum") ?? []);
  const values = new Set([...asStrings(ownMember(variable, "default") ?? []), ...listed]);
  const marked = `{${name}}`;
  if (!text.includes(marked) || values.size === 0) return [{ text, open }];
  return [...values].map((value) => ({
    text: text.replaceAll(marked, value),
    open: listed.length === 0 ? open : open.replaceAll(marked, value),
  }));
}

/** What URLs of a server look like, whatever its variables are. */
function patternOf(template: string): RegExp {
  const fixed = plainUrl(template)
    .split(/\{[^}]*\}/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${fixed.join("[^/?#]+")}$`);
}
