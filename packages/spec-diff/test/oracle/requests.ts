/** What was sent, held against what the server of tomorrow takes. */
import type { Model, Operation, Server } from "@org/generate";
import type { Sent } from "./client.ts";
import type { Contract, Media, ServedOperation } from "./contract.ts";
import type { Slot } from "./slots.ts";

/** The operation that a server has for those of a method and path; undefined where there is none. */
export function servedAs(
  contract: Contract,
  { method, path }: Operation,
): ServedOperation | undefined {
  return contract.operations.find((one) => isServed(one, { method, path }));
}

/** Whether one operation is another, by method and path, whatever the parameters of the path are called. */
export function isServed(
  one: Pick<Operation, "method" | "path">,
  { method, path }: Pick<Operation, "method" | "path">,
): boolean {
  return one.method === method && templateOf(one.path) === templateOf(path);
}

function templateOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

/** What a server says of the body that was sent; undefined where it takes none of that type. */
export function mediaFor({ body }: ServedOperation, { headers }: Sent): Media | undefined {
  const type = (headers["content-type"] ?? "").toLowerCase().replace(/\s*;.*/, "");
  const key = body && mediaTypeIn([...body.content.keys()], type);
  return key === undefined ? undefined : body?.content.get(key);
}

/** Why a request goes to no server of the document. */
export function strayed(sent: Sent, operation: Operation | undefined, model: Model): string[] {
  const servers = operation?.servers ?? model.servers;
  const isKnown = servers.length === 0 || servers.some((server) => serves(server, sent.url));
  return isKnown ? [] : [`${sent.url.origin}${sent.url.pathname} is on no server of the document`];
}

function serves({ template, variables }: Server, url: URL): boolean {
  const pattern = template
    .replace(/\/+$/, "")
    .replaceAll(/[.*+?^$()|[\]\\]|\{([^{}]*)\}/g, (found, name) => {
      if (name === undefined) return `\\${found}`;
      const values = variables.find((variable) => variable.name === name)?.values ?? [];
      return values.length === 0 ? "[^/]+" : `(?:${values.join("|")})`;
    });
  return new RegExp(`^${pattern}(?=/|$)`, "i").test(`${url.origin}${url.pathname}`);
}

/** What of the values that were taken is refused now, or means something else. */
export function refusals(
  before: ServedOperation,
  after: ServedOperation,
  filled: ReadonlySet<string>,
): string[] {
  return [...parameterRefusals(before, after, filled), ...bodyRefusals(before, after)];
}

function parameterRefusals(
  before: ServedOperation,
  after: ServedOperation,
  filled: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  for (const parameter of after.parameters) {
    const { name, place, required } = parameter;
    const old = before.parameters.find(
      (one) =>
        one.place === place &&
        (one.name === name ||
          (place === "header" && one.name.toLowerCase() === name.toLowerCase())),
    );
    const isSent =
      old?.required === true ||
      filled.has(`${place} ${place === "header" ? name.toLowerCase() : name}`);
    if (old?.takesEmpty && !parameter.takesEmpty) {
      found.push(`${place} ${name}: an empty value is refused`);
    }
    if (required && !isSent) found.push(`${place} ${name} may be missing and is demanded`);
    found.push(...valueRefusals(`${place} ${name}`, old?.slot, parameter.slot));
  }
  return found;
}

function bodyRefusals({ body: old }: ServedOperation, { body: now }: ServedOperation): string[] {
  if (now?.required && old?.required !== true) return ["a request without a body is refused"];
  return [...(old?.content ?? [])].flatMap(([type, { slot }]) => {
    // Of a range, what is sent is one of it: that is seen when it goes out.
    if (now === undefined || type.endsWith("/*")) return [];
    const taken = mediaTypeIn([...now.content.keys()], type);
    if (taken === undefined) return [`a body of ${type} is refused`];
    return valueRefusals(`body of ${type}`, slot, now.content.get(taken)?.slot);
  });
}

/** The key among media types and ranges under which a type stands. */
export function mediaTypeIn(keys: readonly string[], type: string): string | undefined {
  const [top] = type.split("/");
  return (
    keys.find((key) => key === type) ??
    keys.find((key) => key === `${top}/*`) ??
    keys.find((key) => key === "*/*")
  );
}

function valueRefusals(what: string, old: Slot | undefined, now: Slot | undefined): string[] {
  if (old === undefined || now === undefined || old.whole === now.whole) return [];
  const witness = [...old.candidates(), ...now.candidates()].find(
    (one) => old.fits(one) && !now.fits(one),
  );
  const defaults = now.defaults();
  const members = now.members();
  const gone = [...old.members()].find(
    (at) => !at.endsWith("*") && !members.has(at) && !isWithin(members, at),
  );
  const meant = [...old.defaults()].filter(([at, value]) => defaults.get(at) !== value);
  return [
    ...(gone === undefined ? [] : [`${what}: ${gone} is nothing that the server knows`]),
    ...(witness === undefined ? [] : [`${what}: ${JSON.stringify(witness)} is refused`]),
    ...meant.map(
      ([at, value]) =>
        `${what}${at}: left out it meant ${value}, and now ${defaults.get(at) ?? "nothing that is said"}`,
    ),
  ];
}

/** Whether a member is one of those of any name. */
function isWithin(members: ReadonlySet<string>, at: string): boolean {
  const above = at.slice(0, at.lastIndexOf("/"));
  return at !== "" && (members.has(`${above}/*`) || isWithin(members, above));
}
