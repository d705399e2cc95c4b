import type { Notes } from "../../base/notes.ts";
import { callsIn, callsInProse, mentionOfCall } from "../../evidence/calls/calls.ts";
import {
  findMethod,
  findRequest,
  readAddress,
  readServer,
} from "../../evidence/endpoints/address.ts";
import { methodsAlone } from "../../evidence/endpoints/called.ts";
import {
  type Mention,
  mentionsIn,
  mentionsOf,
  methodAlone,
} from "../../evidence/endpoints/mention.ts";
import { readList } from "../../evidence/lists/field-list.ts";
import { type Role, roleOf } from "../../evidence/roles/roles.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { roleOfFact } from "../../evidence/tables/fact-table.ts";
import { readTable } from "../../evidence/tables/field-table.ts";
import type { List } from "../../page/block.ts";
import { hasEndpoint } from "../outline/endpoint-in.ts";
import type { Leaf, Section } from "../outline/section.ts";
import { type Hint, hint, named } from "./hint.ts";

export function isAbout(section: Section, ...roles: readonly (Role | undefined)[]): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) {
    if (roles.includes(roleOf(at.title))) return true;
  }
  return false;
}

export function ofSection(section: Section): Hint[] {
  const { title, line, meaning } = section;
  if (meaning?.kind === "endpoint") {
    const said = readAddress(meaning.address ?? "");
    const { server } = meaning;
    const base = server && {
      server: readServer(server) ?? server,
      ...(readAddress(`${server}/`)?.hasUser && { hasUser: true }),
    };
    const address = said && { ...said, ...base };
    const { parent, parts } = section;
    // A tag that holds nothing speaks for the section that it stands in.
    const place = parent && parts.length === 0 ? { of: parent, part: section } : { of: section };
    return [{ ...named(meaning.method, address), rank: "stated", line, ...place }];
  }
  const mentions = mentionsOf(title, "heading");
  if (mentions.length > 0) return mentions.map((mention) => hint(mention, { line, of: section }));
  const method = methodAlone(title) ?? methodAbove(section);
  if (method === undefined) return [];
  // "### METHOD", and below it "#### GET"
  const { parent } = section;
  const isAlone = section.parts.length === 0 && parent?.parts.length === 1;
  const isValue = isAlone && roleOf(parent.title) === "method";
  const place = isValue ? { of: parent, part: section } : { of: section };
  return [{ method, rank: "stated", line, ...place }];
}

/** The method that a title begins with, where the address stands alone below it: `POST Open a purse`, "Open a purse POST". */
function methodAbove({ title, parts }: Section): string | undefined {
  const word =
    /^[`*[]{0,3}(GET|PUT|POST|PATCH|DELETE)[`*\]]{0,3}\s+\p{L}/u.exec(title)?.[1] ??
    /^(?!.*(?:webhook|callback|redirect|notif))\p{L}.{0,100}\s[`*]{0,3}(GET|PUT|POST|PATCH|DELETE)[`*]{0,3}$/u.exec(
      title.replace(/webhook|callback|redirect|notif/gi, (word) => word.toLowerCase()),
    )?.[1];
  if (word === undefined) return undefined;
  const addresses = parts.slice(0, 3).flatMap((part, index) => {
    const above = parts[index - 1];
    const isOther = above?.kind === "paragraph" && /[:：]\s*$/.test(above.text);
    if (isOther || (part.kind !== "paragraph" && part.kind !== "code")) return [];
    return mentionsOf(part.text, part.kind);
  });
  const [address, second] = addresses;
  return address && !address.method && !second ? methodAlone(word) : undefined;
}

/** The line of an operation without the body that stands right below it: `POST /pots`, `{ "name": "n" }`. */
function withoutBody(text: string): string {
  const [, line, body = ""] =
    /^\s*((?:GET|POST|PUT|PATCH|DELETE) \/\S*)[ \t]*\n\s*([{[][\s\S]*[}\]])\s*$/.exec(text) ?? [];
  const isOne = line !== undefined && !/\n\s*(?:GET|POST|PUT|PATCH|DELETE|HTTP)\b/.test(body);
  return isOne && readSample(body) ? line : text;
}

export function ofLeaf(part: Leaf, of: Section, notes: Notes): Hint[] {
  const { line } = part;
  const place = { line, of, part };
  switch (part.kind) {
    case "label":
      return ofLabel(part.role, part.value, place);
    case "paragraph": {
      const stated = mentionsOf(part.text, "paragraph");
      const calls = callsInProse(part.text).map(mentionOfCall);
      const mentions = stated.length > 0 ? stated : [...mentionsIn(part.text), ...calls];
      // Below "Base URL" a URL is that.
      const isBase = roleOf(of.title) === "baseUrl" && mentions.every(({ method }) => !method);
      if (isBase) return [];
      if (mentions.length > 0) return mentions.map((mention) => hint(mention, place));
      if (roleOf(of.title) === "endpoint") return ofPath(part.text, place);
      const isPath = OF_API.test(part.text) && !hasEndpoint(of);
      if (isPath) return ofLabel("endpoint", part.text, place);
      const method = methodAlone(part.text);
      return method ? [{ method, rank: "stated", ...place }] : [];
    }
    case "code": {
      const stated = mentionsOf(withoutBody(part.text), "code").map((one) =>
        withMethod(one, part.meta),
      );
      const calls = callsIn(part.text).map(mentionOfCall);
      // Several lines that are an endpoint each are a list of them.
      const rank = stated.length > 1 ? { rank: "listed" as const } : {};
      const mentions = stated.length > 0 ? stated : isOnSigningIn(of) ? [] : calls;
      const isPath = mentions.length === 0 && /^\s*\S{1,300}\s*$/.test(part.text);
      if (isPath && roleOf(of.title) === "endpoint") return ofPath(part.text.trim(), place);
      return mentions.map((mention) => {
        const line = part.textLine + mention.line;
        return { ...hint(mention, { ...place, line }), ...rank };
      });
    }
    case "table":
    case "list": {
      const listed = part.kind === "list" ? ofItems(part, place) : [];
      if (listed.length > 0) return listed;
      const found = part.kind === "table" ? readTable(part, {}, notes) : readList(part, {}, notes);
      if (found?.kind === "endpoints") {
        return found.endpoints.map(({ method, address, description, others, line: at }) => ({
          ...named(method, address),
          rank: "listed" as const,
          ...place,
          line: at,
          words: description,
          listed: { description, others, line: at },
        }));
      }
      if (found?.kind === "facts") {
        const hints = found.facts.flatMap((fact) =>
          ofLabel(roleOfFact(fact.label), fact.value, place),
        );
        const { method, others = [] } = hints.find((one) => one.method) ?? {};
        const address = hints.find((one) => one.address)?.address;
        const said = { ...named(method, address), others };
        return method || address ? [{ ...said, rank: "stated", ...place }] : [];
      }
      return [];
    }
    default:
      return [];
  }
}

/** What stands below "Path": an address, or a word alone, which begins with no slash there. */
function ofPath(text: string, place: Pick<Hint, "line" | "of" | "part">): Hint[] {
  const said = ofLabel("endpoint", text, place);
  const isWord =
    said.length === 0 && /^(?!none$|null$|n\/a$|any$)[a-z][A-Za-z0-9_-]{2,40}$/.test(text);
  return isWord && !hasEndpoint(place.of.parent ?? place.of)
    ? ofLabel("endpoint", `/${text}`, place)
    : said;
}

/** A path without the slash that it begins with, alone in code: `api/v1/purses`. */
const OF_API = /^`(?:api|v\d{1,2})(?:\/[\w{}-]{1,60}){2,10}\/?`$/;

/** An address alone in a block whose title is its method: "```json POST". */
function withMethod(mention: Mention, title: string): Mention {
  const method = mention.method ?? methodAlone(title);
  return method ? { ...mention, method } : mention;
}

/** Whether the nearest title is about signing in, apart from those of examples: another one begins something else. */
function isOnSigningIn(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const role = roleOf(at.title);
    const isExample = role === "example" || role === "requestExample";
    if (at.title !== "" && !isExample) return role === "authentication";
  }
  return false;
}

/** What is listed below a title such as "Request URL" or "Method", and the commands in items. */
function ofItems({ items }: List, place: Pick<Hint, "line" | "of" | "part">): Hint[] {
  const role = roleOf(place.of.title);
  const areSeveral = items.filter(({ text }) => findRequest(text) !== undefined).length > 1;
  if ((role === "endpoint" || role === "method") && !areSeveral) {
    return ofLabel(role, items.map(({ text }) => text).join("\n"), place);
  }
  return items.flatMap(({ text, line }) =>
    callsInProse(text).map((call) => hint(mentionOfCall(call), { ...place, line })),
  );
}

function ofLabel(
  role: Role | undefined,
  value: string,
  place: Pick<Hint, "line" | "of" | "part">,
): Hint[] {
  if (role === "method") {
    const [first, ...others] = methodsAlone(value);
    const method = first ?? methodAlone(value) ?? findMethod(value);
    return method ? [{ method, others, rank: "stated", ...place }] : [];
  }
  if (role === "endpoint") {
    return mentionsOf(value, "label").map((mention) => hint(mention, place));
  }
  if (role === "request" || role === "requestExample" || role === "example") {
    const [mention] = mentionsOf(value, "paragraph");
    return mention?.method ? [hint(mention, place)] : [];
  }
  return mentionsIn(value).map((mention) => hint(mention, place));
}
