import { attribute } from "../../evidence/elements/element-values.ts";
import type { Meaning } from "../../evidence/elements/elements.ts";
import { methodAlone } from "../../evidence/endpoints/mention.ts";
import { type Role, roleOf, statusesIn } from "../../evidence/roles/roles.ts";
import { statusBefore } from "../../evidence/tables/status-cell.ts";
import type { Block, Code, Element, Heading, Item, List, Paragraph } from "../../page/block.ts";
import { isStatusAlone } from "../gather/introductions.ts";
import { type Label, labelOf } from "../labels.ts";
import { isBody } from "../light.ts";
import type { Leaf, Section } from "./section.ts";

/** Whether an item alone is nothing but a status, that of what follows the list: `- status 401`. */
export function isStatusLine({ text, blocks }: Item): boolean {
  return (
    blocks.length === 0 && text.length < 40 && isStatusAlone(text) && statusesIn(text).length === 1
  );
}

/** Whether an item alone is a title of what follows the list, in a script that no name of a field has. */
export function isTitleLine({ text, blocks }: Item): boolean {
  return blocks.length === 0 && text.length < 40 && !/[A-Za-z0-9_`]/.test(text);
}

/** A paragraph that is nothing but "API URL", with the address that is the next one as its value. */
export function labelAbove(block: Block, below: Block | undefined): Label | undefined {
  if (block.kind !== "paragraph" || below?.kind !== "paragraph") return undefined;
  const isName = block.text.length < 40 && roleOf(block.text, "label") === "endpoint";
  const isAddress = /^(?:https?:\/\/|\/)\S{2,1000}$/.test(below.text);
  return isName && isAddress
    ? { ...block, kind: "label", value: below.text, role: "endpoint", end: below.end }
    : undefined;
}

/** "Método GET" */
const NAMED_METHOD =
  /^((?:http )?(?:method|método|metodo|méthode|methode|метод|메서드))\s+`?(GET|PUT|POST|PATCH|DELETE)`?$/i;

/** "Content: `{ id: 12 }`" */
const SHOWN = /^[*_]{0,2}([^:：`*_]{2,40}?)\s*[:：][*_]{0,2}\s*(`[{[][^`]*[}\]]`)$/;

/** A heading that is a label with its value: "Method: `POST`", "URL - `/purses`", "Base path: /v2". */
export function labelInHeading({ text, line, end }: Heading): Label | undefined {
  const [, title = "", body] = SHOWN.exec(text) ?? [];
  const shown = body === undefined ? undefined : roleOf(title);
  if (body !== undefined && (shown === "content" || isBody(shown))) {
    return { kind: "label", text: title, value: body, role: shown, line, end };
  }
  const plain = text.replaceAll("**", "");
  const [, words = "", value = ""] =
    /^([^:：–—-]{2,40}?)\s*(?:[:：]|\s[–—-])\s*(\S+)$/.exec(plain) ??
    NAMED_METHOD.exec(plain) ??
    [];
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

/** A label "Request URL" or "Method" whose value is listed below it. */
export function namedBy(
  above: Section | Leaf | undefined,
  { items, end }: List,
): Label | undefined {
  if (above?.kind !== "label" || above.value !== "") return undefined;
  const isName = above.role === "endpoint" || above.role === "method" || above.role === "baseUrl";
  if (!isName || items.some(({ blocks }) => blocks.length > 0)) return undefined;
  if (items.length > 1 && items.every(({ text }) => WHOLE.test(text))) return undefined;
  return { ...above, value: items.map(({ text }) => text).join("\n"), end };
}

/** A method and its address, as an item of a list of operations begins. */
const WHOLE = /^[`*]*(?:GET|PUT|POST|PATCH|DELETE)\b[`* ]+(?:https?:|\/)/;

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

/** The labels that a block of code is, where they say what an operation is: `Method: POST`, `URL: /purses`. */
export function labelsInCode({ text, textLine }: Code): Label[] | undefined {
  if (text.length > 400) return undefined;
  const title = titleInCode(text.trim(), textLine);
  if (title) return [title];
  const lines = text.split("\n").map((line) => line.replace(/^\s*[-*+]\s+/, ""));
  const labels = lines.flatMap((line, index) => labelInCode(line.trim(), textLine + index) ?? []);
  const isWhole = labels.length === lines.filter((line) => line.trim() !== "").length;
  return isWhole && areOfOperation(labels) ? labels : undefined;
}

/** The title of what follows, which a page sets as code: "Response example". */
function titleInCode(text: string, line: number): Label | undefined {
  const [words = ""] = /^\p{L}[\p{L} ]{3,38}(?=:?$)/u.exec(text) ?? [];
  const role = roleOf(words);
  return isBody(role)
    ? { kind: "label", text: words, value: "", role, line, end: line }
    : undefined;
}

/** A label, or an address alone, which needs none. */
function labelInCode(text: string, line: number): Label | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return labelOf(text, line);
  return { kind: "label", text: "URL", value: text, role: "endpoint", line, end: line };
}

export function areOfOperation(labels: readonly Label[]): boolean {
  const has = (role: Role) => labels.some((label) => label.role === role && label.value !== "");
  return has("method") && has("endpoint");
}
