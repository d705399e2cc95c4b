import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Element } from "../../page/block.ts";
import { mentionsOf } from "../endpoints/mention.ts";
import type { FieldPlace } from "../fields/field-place.ts";
import type { Field } from "../fields/fields.ts";
import { roleOf } from "../roles/roles.ts";
import { endpointOf } from "./element-endpoint.ts";
import { fieldsOf, isField, placeOf } from "./element-fields.ts";
import { operationPartsOf } from "./element-operation.ts";
import { attribute, plainName } from "./element-values.ts";

/** What a component or tag says of the blocks in it, or instead of them. */
export type Meaning =
  | {
      readonly kind: "endpoint";
      /** In lowercase. */
      readonly method?: string | undefined;
      /** As it is written, a server before it: `readAddress` reads it. */
      readonly address?: string | undefined;
      readonly server?: string | undefined;
      readonly title?: string | undefined;
    }
  /** Paths begin at the field that the element stands in; without a place it is that of the section. */
  | {
      readonly kind: "field";
      readonly place?: FieldPlace | undefined;
      readonly fields: readonly Field[];
    }
  /** Members of an Operation Object that the element holds as JSON: `parameters`, `requestBody`, `responses`. */
  | { readonly kind: "operation"; readonly parts: JsonObject }
  /** A heading without content: of what comes after the element. */
  | { readonly kind: "heading"; readonly depth: number; readonly title: string }
  /** Its content is about the title: `200`, `Query parameters`. */
  | { readonly kind: "section"; readonly title: string; readonly description?: string | undefined }
  /** Nothing in it is about the API. */
  | { readonly kind: "ignored" }
  /** Its content counts as if the element were not there. */
  | { readonly kind: "transparent" };

const TRANSPARENT: Meaning = { kind: "transparent" };
const IGNORED: Meaning = { kind: "ignored" };

/** Links to other pages, news, decoration, and what repeats a title. */
const IGNORED_NAMES = new Set([
  "apimethodsummary",
  "apiplayground",
  "button",
  "card",
  "contentref",
  "embed",
  "footer",
  "form",
  "frame",
  "head",
  "icon",
  "iframe",
  "image",
  "img",
  "linkcard",
  "nav",
  "script",
  "snippet",
  "style",
  "summary",
  "svg",
  "update",
  "video",
]);

/** Sections whose names say what they are about. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["apimethodbodyparameters", "Request body"],
  ["apimethodcookies", "Cookie parameters"],
  ["apimethodcookieparameters", "Cookie parameters"],
  ["apimethodformdataparameters", "Request body"],
  ["apimethodheaders", "Header parameters"],
  ["apimethodpathparameters", "Path parameters"],
  ["apimethodqueryparameters", "Query parameters"],
  ["apimethodresponse", "Response"],
  ["requestexample", "Example request"],
  ["responseexample", "Response"],
]);

/** Sections of a status each: their content is that answer. */
const ANSWERS = new Set(["apimethodresponseexample", "swaggerresponse", "openapiresponse"]);

/** Elements that show a title, and their content below it. */
const TITLED = new Set([
  "accordion",
  "code",
  "codeblock",
  "codegroup",
  "codegroupitem",
  "codetab",
  "codetabs",
  "codetabsitem",
  "collapse",
  "collapsible",
  "details",
  "disclosure",
  "dropdown",
  "fold",
  "panel",
  "section",
  "spoiler",
  "step",
  "tab",
  "tabbeditem",
  "tabitem",
  "tabpane",
  "tabpanel",
  "tabsitem",
  "tabstab",
  "toggle",
]);

/** What an element of a page means. Attributes that can't be read are doubts. */
export function meaningOf(element: Element, notes: Notes): Meaning {
  const name = plainName(element.name);
  if (name === "card" && holdsContent(element)) return titled(element, "panel");
  if (IGNORED_NAMES.has(name)) return IGNORED;
  const named = endpointInName(element);
  if (named) return named;
  const title = TITLES.get(name);
  if (title !== undefined) return { kind: "section", title };
  if (ANSWERS.has(name) || isOfStatus(element, name)) return answer(element);
  if (name === "heading") return heading(element);
  const parts = operationPartsOf(element, notes);
  if (parts !== undefined) return { kind: "operation", parts };
  const fields = fieldsOf(element, notes);
  if (fields !== undefined) return { kind: "field", place: placeOf(element), fields };
  return endpointOf(element) ?? titled(element, name);
}

/** Whether an element holds a sample or a table, wherever in it: one that leads elsewhere has words. */
function holdsContent({ children }: Element): boolean {
  return children.some(
    (child) =>
      child.kind === "code" ||
      child.kind === "table" ||
      (child.kind === "element" && holdsContent(child)),
  );
}

/** `<ParamField path="POST /purses" />` is no field, but names the operation. */
function endpointInName(element: Element): Meaning | undefined {
  const said = isField(element) ? attribute(element, "path", "name", "query", "body") : undefined;
  const [mention, second] = said === undefined ? [] : mentionsOf(said, "heading");
  if (!said || !mention?.method || second) return undefined;
  return { kind: "endpoint", method: mention.method, address: said.replace(/^\S+\s+/, "") };
}

function titled(element: Element, name: string): Meaning {
  const title = attribute(element, "title", "label", "summary", "name", "header", "value");
  // `:::success 201: Created`
  const isStatus = /^\W*[1-5]\d\d\b/.test(title ?? "");
  if (title === undefined || !(TITLED.has(name) || isStatus)) return TRANSPARENT;
  // `<TabItem value="error_expired" label="Expired">`
  const isOfError = /^errors?(?:[-_]|$)/i.test(attribute(element, "value") ?? "");
  return {
    kind: "section",
    title: isOfError && roleOf(title) === undefined ? `Error: ${title}` : title,
  };
}

/** `<Error code="403">`, `<Response status="200">` */
function isOfStatus(element: Element, name: string): boolean {
  const status = attribute(element, "status", "httpCode", "code", "statusCode") ?? "";
  if (attribute(element, "name") !== undefined) return false;
  return /^(?:api|http)?errors?(?:response|code)?$/.test(name)
    ? /^[45]\d\d$/.test(status)
    : /^(?:api|http)?(?:response|status)(?:code)?$/.test(name) && /^[2-5]\d\d$/.test(status);
}

function answer(element: Element): Meaning {
  const status = attribute(element, "status", "httpCode", "code", "statusCode") ?? "";
  const description = attribute(element, "description");
  return {
    kind: "section",
    title: `Response ${status}`.trim(),
    ...(description && { description }),
  };
}

function heading(element: Element): Meaning {
  const title = attribute(element, "children");
  if (title === undefined) return TRANSPARENT;
  const depth = Number(/^h([1-6])$/.exec(attribute(element, "as") ?? "")?.[1] ?? 2);
  return { kind: "heading", depth, title };
}
