import type { Notes } from "../../base/notes.ts";
import { callsIn } from "../../evidence/calls/calls.ts";
import { attribute } from "../../evidence/elements/element-values.ts";
import { type Meaning, meaningOf } from "../../evidence/elements/elements.ts";
import {
  type Mention,
  mentionsIn,
  mentionsOf,
  methodAlone,
} from "../../evidence/endpoints/mention.ts";
import type { Field } from "../../evidence/fields/fields.ts";
import { pathBelow } from "../../evidence/fields/nesting.ts";
import { type Role, roleOf, statusesIn } from "../../evidence/roles/roles.ts";
import { statusBefore } from "../../evidence/tables/status-cell.ts";
import type {
  Block,
  Code,
  Definitions,
  Element,
  Heading,
  Item,
  List,
  Paragraph,
} from "../../page/block.ts";
import { isStatusAlone } from "../gather/introductions.ts";
import { type Label, labelOf, labelsOf } from "../labels.ts";
import { isAboutFields, isAnswer, isBody } from "../light.ts";
import type { Leaf, Section } from "./section.ts";

/** Terms that name operations or their parts are titles, as Sphinx writes them. */
export function areTitles({ items }: Definitions): boolean {
  return items.some(({ text, blocks }) => {
    const isOperation = mentionsOf(text, "paragraph").some(({ method }) => method !== undefined);
    return isOperation || (roleOf(text) !== undefined && blocks.some(isGroup));
  });
}

/** Items that are called like parts of an operation, and hold what these have: `Headers`, `Body`, `Response`. */
export function areParts({ items }: List): boolean {
  if (areOfBlueprint(items)) return true;
  const roles = items.map(({ text }) => partRole(text));
  const holding = items.filter(({ blocks }) => blocks.some(isGroup));
  return (
    roles.every((role) => isAboutFields(role) || isAnswer(role)) &&
    roles.some((role) => isBody(role)) &&
    new Set(roles).size > 1 &&
    holding.length > 1 &&
    holding.length * 2 > items.length
  );
}

/** What API Blueprint calls the parts of an operation: "Response 200 (application/json)", "Body". */
const BLUEPRINT =
  /^(?:Request(?: [\w ]{1,40})?|Response \d{3}|Parameters?|Headers|Attributes|Body|Schema)(?: \([^()]{1,60}\))?$/;

function areOfBlueprint(items: readonly Item[]): boolean {
  return (
    items.every(({ text }) => BLUEPRINT.test(text)) &&
    items.some(({ blocks }) => blocks.some(isGroup))
  );
}

/** Whether a component begins with a title, and calls an operation below it. */
export function holdsOperations({ children }: Element): boolean {
  return (
    children[0]?.kind === "heading" &&
    children.some((child) => child.kind === "code" && callsIn(child.text).length > 0)
  );
}

function partRole(text: string): Role | undefined {
  const words = text.replaceAll("**", "").replace(/\s*[:：]\s*$/, "");
  return /^[\p{L} ()]{3,40}$/u.test(words) ? roleOf(words) : undefined;
}

function isGroup({ kind }: Block): boolean {
  return kind === "list" || kind === "table" || kind === "code" || kind === "definitions";
}

/** The path that a title is, without a method: "`/v1/purses`". */
export function pathOfTitle(title: string): string | undefined {
  const [mention, second] = mentionsOf(title, "heading");
  const isAlone = mention !== undefined && second === undefined && mention.words === "";
  return isAlone && mention.method === undefined ? mention.address.path : undefined;
}

/** Items that are a method each, and hold what it does: "`GET`", "`POST`". */
export function areMethods({ items }: List): boolean {
  return items.every(({ text, blocks }) => blocks.length > 0 && methodAlone(text) !== undefined);
}

/** The same items, as titles that name an operation of the path each. */
export function withPath(list: List, path: string): List {
  const items = list.items.map((item) => {
    return { ...item, text: `${methodAlone(item.text)?.toUpperCase()} ${path}` };
  });
  return { ...list, items };
}

/** Labels of an operation one below the other, of which a body holds its fields or shows them: `Body`, `Response`. */
export function isWholeOperation(list: List): boolean {
  return (
    isOfBodies(list) &&
    list.items.some(({ text, blocks, line }) => {
      const label = labelOf(text, line);
      const isShown = blocks.some(isGroup) || /^`?[{[]/.test(label?.value ?? "");
      return isShown && isBody(label?.role) && BODY.test(label?.text ?? "");
    })
  );
}

/** Steps that each name an operation, and show what it sends or answers, are sections one after another. */
export function areSteps({ items }: List): boolean {
  return items.some((item) => {
    const { text, blocks } = item;
    return (
      (blocks.some(({ kind }) => kind === "code") && mentionsIn(text).some(hasMethod)) ||
      (blocks.some(isOfBodies) && mentionsOf(text, "paragraph").some(hasMethod)) ||
      (items.length > 1 && (isAboveLabels(item) || isPathAboveLabels(item)))
    );
  });
}

/** The labels that a block of code is, where they say what an operation is: `Method: POST`, `URL: /purses`. */
export function labelsInCode({ text, textLine }: Code): Label[] | undefined {
  if (text.length > 400) return undefined;
  const lines = text.split("\n").map((line) => line.replace(/^\s*[-*+]\s+/, ""));
  const labels = lines.flatMap((line, index) => labelInCode(line.trim(), textLine + index) ?? []);
  const isWhole = labels.length === lines.filter((line) => line.trim() !== "").length;
  return isWhole && areOfOperation(labels) ? labels : undefined;
}

/** A label, or an address alone, which needs none. */
function labelInCode(text: string, line: number): Label | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return labelOf(text, line);
  return { kind: "label", text: "URL", value: text, role: "endpoint", line, end: line };
}

function areOfOperation(labels: readonly Label[]): boolean {
  const has = (role: Role) => labels.some((label) => label.role === role && label.value !== "");
  return has("method") && has("endpoint");
}

/** Whether an item only names an operation, and labels below it say what that is. */
export function isAboveLabels({ blocks: [below] }: Item): boolean {
  if (below?.kind === "code") return labelsInCode(below) !== undefined;
  return below?.kind === "list" && areOfOperation(labelsOf(below) ?? []);
}

/** Whether an item begins with a path, and labels below it say its method: "`/purses`: all of them". */
export function isPathAboveLabels({ text, blocks: [below] }: Item): boolean {
  if (pathBefore(text) === undefined || below?.kind !== "list") return false;
  return labelsOf(below)?.some(({ role, value }) => role === "method" && value !== "") ?? false;
}

const OF_CLIENT =
  /\b(?:your|client's|merchant's)\s+(?:own|page|site|server|shop|app|backend|system)\b/i;

/** Whether paths are the client's own, as the words above say: "Your shop has two routes:" */
export function areOfClient(above: Section | Leaf | undefined, { items }: List): boolean {
  const words = above?.kind === "paragraph" || above?.kind === "label" ? above.text : "";
  const isSaid = [words, ...items.map(({ text }) => text)].some((one) => OF_CLIENT.test(one));
  return isSaid && items.some(isPathAboveLabels);
}

/** The path that an item begins with, and what it says behind a colon or a dash. */
export function pathBefore(text: string): { path: string; words: string } | undefined {
  const [, path, words = ""] =
    /^[`*]*(\/[\w{}:<>/.-]{1,200}?)[`*]*(?:\s*[:：]\s*|\s+[–—-]\s+|$)(.*)$/s.exec(text) ?? [];
  return path === undefined ? undefined : { path, words };
}

function hasMethod({ method }: Mention): boolean {
  return method !== undefined;
}

/** Whether a list says of an operation what it sends and answers: `body: name, email`. */
export function isOfBodies(block: Block): block is List {
  if (block.kind !== "list") return false;
  const labels = block.items.map(({ text, line }) => labelOf(text, line));
  // "success" and "error" may be members.
  const tells = labels.some((label) => isBody(label?.role) && BODY.test(label?.text ?? ""));
  return tells && labels.every((label) => label !== undefined);
}

const BODY = /\b(?:request|body|payload|response|returns?|answers?)\b/i;

/** A label "Request URL" or "Method" whose value is listed below it. */
export function namedBy(
  above: Section | Leaf | undefined,
  { items, end }: List,
): Label | undefined {
  if (above?.kind !== "label" || above.value !== "") return undefined;
  const isName = above.role === "endpoint" || above.role === "method" || above.role === "baseUrl";
  if (!isName || items.some(({ blocks }) => blocks.length > 0)) return undefined;
  return { ...above, value: items.map(({ text }) => text).join("\n"), end };
}

/** Whether an item alone is nothing but a status, that of what follows the list: `- status 401`. */
export function isStatusLine({ text, blocks }: Item): boolean {
  return (
    blocks.length === 0 && text.length < 40 && isStatusAlone(text) && statusesIn(text).length === 1
  );
}

/** The label that an item alone is, right above a sample: "- Body", "- 404: no such purse". */
export function titleOfSample(list: Block, following: readonly Block[]): Label | undefined {
  const [next, second] = following.map(({ kind }) => kind);
  const isAbove = next === "code" || (next === "paragraph" && second === "code");
  if (list.kind !== "list" || !isAbove) return undefined;
  const [only, another] = list.items;
  if (!only || another || only.blocks.length > 0) return undefined;
  const { text, line, end } = only;
  const status = statusBefore(text);
  if (status !== undefined) {
    return { kind: "label", text: "Status", value: status, role: "status", line, end };
  }
  const isTitle = next === "code" && text.length < 40 && !text.includes("`");
  const role = isTitle ? roleOf(text) : undefined;
  return isBody(role) ? { kind: "label", text, value: "", role, line, end } : undefined;
}

/** Whether an item alone is a title of what follows the list, in a script that no name of a field has. */
export function isTitleLine({ text, blocks }: Item): boolean {
  return blocks.length === 0 && text.length < 40 && !/[A-Za-z0-9_`]/.test(text);
}

/** A heading that is a label with its value: "Method: `POST`", "URL - `/purses`", "Base path: /v2". */
export function labelInHeading({ text, line, end }: Heading): Label | undefined {
  const [, words = "", value = ""] =
    /^([^:：–—-]{2,40}?)\s*(?:[:：]|\s[–—-])\s*(\S+)$/.exec(text) ?? [];
  const role = roleOf(words);
  const bare = value.replaceAll(/[`*]/g, "");
  const isMethod = role === "method" && methodAlone(bare) !== undefined;
  const isAddress = role === "endpoint" && /^\//.test(bare);
  const isBase = role === "baseUrl" && /^(?:\/|https?:)/i.test(bare);
  return isMethod || isAddress || isBase
    ? { kind: "label", text: words, value, role, line, end }
    : undefined;
}

/** A component that is a label "Method" or "Endpoint", with its value inside. */
export function labelOfElement(element: Block): Label | undefined {
  if (element.kind !== "element") return undefined;
  const method = element.children.length === 0 ? methodOfElement(element) : undefined;
  if (method !== undefined) {
    const { line, end } = element;
    return { kind: "label", text: "Method", value: method, role: "method", line, end };
  }
  const text = attribute(element, "title", "label") ?? "";
  const role = roleOf(text);
  const [only, second] = element.children;
  const isName = role === "endpoint" || role === "method";
  if (!isName || only?.kind !== "paragraph" || second) return undefined;
  return { kind: "label", text, value: only.text, role, line: element.line, end: element.end };
}

/** The method that an element shows, and nothing else: `<HttpMethod type="post" />`. */
function methodOfElement({ attributes }: Element): string | undefined {
  const values = [...attributes.values()].map((value) => value.replaceAll(/["'`{}]/g, ""));
  return values.find((value) => /^(?:get|put|post|patch|delete)$/i.test(value))?.toUpperCase();
}

/** A label "URL" or "Method" of an item whose value is the paragraph below it. */
export function namedByParagraph(
  label: Label | Paragraph | undefined,
  below: Block | undefined,
): Label | undefined {
  if (label?.kind !== "label" || label.value !== "") return undefined;
  if (below?.kind !== "paragraph") return undefined;
  const isName = label.role === "endpoint" || label.role === "method";
  return isName ? { ...label, value: below.text, end: below.end } : undefined;
}

/**
 * A component that holds nothing names the operation of what follows it, as labels do. The URL that it says apart
 * is the server's, with its folders.
 */
export function endpointLabels(
  { method, address = "", server = "" }: Extract<Meaning, { kind: "endpoint" }>,
  { line, end }: Element,
): Label[] {
  const isApart = /^https?:/i.test(server) && address.startsWith("/");
  const whole = `${isApart || /^https?:/i.test(address) ? "" : server}${address}`;
  const words = method && whole ? `${method.toUpperCase()} ${whole}` : whole;
  if (words === "") return [];
  const endpoint: Label = {
    kind: "label",
    text: "Endpoint",
    value: words,
    role: "endpoint",
    line,
    end,
  };
  if (!isApart) return [endpoint];
  return [endpoint, { ...endpoint, text: "Base URL", value: server, role: "baseUrl" }];
}

/** The fields of a component and of those in it, with whole paths. */
export function fieldsIn(element: Element, above: readonly string[], notes: Notes): Field[] {
  const meaning = meaningOf(element, notes);
  const own = meaning.kind === "field" ? meaning.fields : [];
  const fields = own.map((field) => ({ ...field, path: pathBelow(field.path, above) }));
  const inner = own.length === 1 ? (fields[0]?.path ?? above) : above;
  const below = element.children.filter((child) => child.kind === "element");
  return [...fields, ...below.flatMap((child) => fieldsIn(child, inner, notes))];
}
