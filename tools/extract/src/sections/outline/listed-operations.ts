import {
  type Mention,
  mentionsIn,
  mentionsOf,
  methodAlone,
} from "../../evidence/endpoints/mention.ts";
import { type Role, roleOf } from "../../evidence/roles/roles.ts";
import type { Block, Definitions, Item, List } from "../../page/block.ts";
import { labelOf, labelsOf } from "../labels.ts";
import { isAboutFields, isAnswer, isBody } from "../light.ts";
import { areOfOperation } from "./block-labels.ts";
import { saidInCode } from "./record-in-code.ts";
import type { Leaf, Section } from "./section.ts";
import { areNamed, shorthandOf } from "./shorthand.ts";

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
    roles.some((role) => isBody(role) || role === "statuses") &&
    new Set(roles).size > 1 &&
    holding.length > 1 &&
    holding.length * 2 > items.length
  );
}

/** Cases of an answer, each with its status and its body below it: "The currency is unknown", `400`, a sample. */
export function areOutcomes({ items }: List): boolean {
  const shown = items.filter(({ blocks }) => {
    const code = blocks.findIndex(({ kind }) => kind === "code");
    return blocks
      .slice(0, Math.max(code, 0))
      .some((block) => block.kind === "paragraph" && isStatus(block.text, block.line));
  });
  return shown.length > 0 && shown.length * 2 > items.length;
}

function isStatus(text: string, line: number): boolean {
  return labelOf(text, line)?.role === "status";
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
export function areSteps(list: List): boolean {
  const { items } = list;
  if (areNamed(list)) return true;
  return items.some((item) => {
    const { text, blocks } = item;
    return (
      (blocks.some(({ kind }) => kind === "code") && mentionsIn(text).some(hasMethod)) ||
      (blocks.some(isOfBodies) && mentionsOf(text, "paragraph").some(hasMethod)) ||
      operationAbove(item) !== undefined ||
      shorthandOf(text, item.line) !== undefined ||
      blocks.some((block) => block.kind === "list" && areSteps(block)) ||
      (items.length > 1 && (isAboveLabels(item) || isPathAboveLabels(item)))
    );
  });
}

/** Whether an item only names an operation, and labels below it say what that is. */
export function isAboveLabels({ blocks: [below] }: Item): boolean {
  if (below?.kind === "code") return saidInCode(below) !== undefined;
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
function isOfBodies(block: Block): block is List {
  if (block.kind !== "list") return false;
  const labels = block.items.map(({ text, line }) => labelOf(text, line));
  // "success" and "error" may be members.
  const tells = labels.some((label) => isBody(label?.role) && BODY.test(label?.text ?? ""));
  // The first item may say what the operation is for.
  const [, ...others] = labels;
  const isTold = others.length > 0 && !/[`:{]/.test(block.items[0]?.text ?? "");
  return tells && (isTold ? others : labels).every((label) => label !== undefined);
}

/** Whether a list says part by part what an operation sends, takes and answers. */
export function isOfParts(block: Block): block is List {
  return isOfBodies(block) || isOfParameters(block);
}

/** The operation that an item's words name above what it takes: "Create (/purses) accepts PUT". */
export function operationAbove({ text, blocks }: Item): string | undefined {
  const [said, second] = blocks.some(isOfParameters) ? mentionsIn(text) : [];
  if (!said?.method || second || mentionsOf(text, "paragraph").length > 0) return undefined;
  return `${said.method.toUpperCase()} ${said.address.path}`;
}

/** Whether a list has a label of what an operation takes, and that below it: "Required parameters:". */
function isOfParameters(block: Block): boolean {
  if (block.kind !== "list") return false;
  return block.items.some(({ text, line, blocks }) => {
    const label = labelOf(text, line);
    return label?.value === "" && isAboutFields(label.role) && blocks.some(isGroup);
  });
}

const BODY = /\b(?:request|body|payload|response|returns?|answers?)\b/i;
