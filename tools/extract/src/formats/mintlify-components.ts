import type { Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { draftDocument } from "../evidence/draft.ts";
import { type Field, parameterOf, schemaOfFields, splitPath } from "../evidence/fields.ts";
import { listedValues } from "../evidence/listed-values.ts";
import { readValue } from "../evidence/read-value.ts";
import { typeOfField } from "../evidence/type-words.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { type Page, readMdx } from "../page.ts";
import { attributes, isElement, type JsxElement } from "./mdx.ts";
import { findEndpoint, responsesOf } from "./mintlify-examples.ts";

const FIELD = /^(ParamField|ResponseField)$/;

/** Whether the page has Mintlify's components for fields. */
export function hasComponents(page: Page): boolean {
  return page.lines.some((line) => /^\s*<(ParamField|ResponseField)\b/.test(line));
}

/** A field component: where it belongs, and the field. */
interface Placed {
  readonly place: "path" | "query" | "header" | "cookie" | "body" | "response";
  readonly name: string;
  readonly field: Field;
}

/** Reads `ParamField` and `ResponseField` components; those inside of others are their members. */
export function readComponents(page: Page, notes: Notes): JsonObject {
  const tree = readMdx(page);
  if (!tree) {
    throw new NotExtractable("the page is no well-formed MDX, so its components can't be read");
  }
  const endpoint = findEndpoint(page, notes);
  const fields = placedFields(tree, page, [], notes);
  const body = fields.filter(({ place }) => place === "body").map(({ field }) => field);
  const answer = fields.filter(({ place }) => place === "response").map(({ field }) => field);
  const request: JsonObject =
    body.length > 0 ? { "application/json": { schema: schemaOfFields(body, notes) } } : {};
  const operation = {
    ...endpoint,
    summary: page.title,
    description: leadText(page),
    parameters: fields
      .filter(({ place }) => place !== "body" && place !== "response")
      .map(({ place, name, field }) => parameterOf(field, name, place, notes)),
    request,
    responses: responsesOf(tree, answer, notes),
  };
  const { servers } = endpoint;
  return draftDocument({ title: page.title, servers, operations: [operation] }, notes);
}

/** Mintlify's exports have the page's description as a quote below its title. */
function leadText(page: Page): string {
  const title = page.tree.children.findIndex((node) => node.type === "heading" && node.depth === 1);
  const next = page.tree.children[title + 1];
  return title >= 0 && next?.type === "blockquote" ? plainText(next) : "";
}

function placedFields(
  root: Root | RootContent,
  page: Page,
  above: readonly string[],
  notes: Notes,
): Placed[] {
  if (!("children" in root)) return [];
  return root.children.flatMap((node) => {
    if (!isElement(node) || !FIELD.test(node.name ?? "")) {
      return placedFields(node, page, above, notes);
    }
    const placed = readField(node, page, above, notes);
    if (!placed) return [];
    return [placed, ...placedFields(node, page, placed.field.path, notes)];
  });
}

function readField(
  element: JsxElement,
  page: Page,
  above: readonly string[],
  notes: Notes,
): Placed | undefined {
  const line = element.position?.start.line ?? 0;
  const values = attributes(element);
  const places = ["path", "query", "header", "cookie", "body"] as const;
  const place =
    element.name === "ResponseField" ? "response" : places.find((name) => values.has(name));
  const name = values.get(place === "response" ? "name" : (place ?? "")) ?? values.get("name");
  if (!place || !name) {
    notes.doubts.add(line, `a ${element.name} without a name`, "left out");
    return undefined;
  }
  const schema = typeOfField(name, values.get("type"), line, notes);
  const preset = values.get("default");
  if (preset !== undefined) schema["default"] = readValue(preset, schema);
  const description = ownText(element, page);
  if (description !== "") schema["description"] = description;
  const listed = listedValues(description);
  if (listed && schema["type"] === "string") schema["enum"] = listed;
  if (values.get("deprecated") === "true") schema["deprecated"] = true;
  const required = values.get("required") === "true";
  const path = [...above, ...splitPath(name)];
  return { place, name, field: { path, schema, required, line } };
}

/** The words of a field, without those of the fields, examples and code inside of it. */
function ownText(element: JsxElement, page: Page): string {
  const parts: string[] = [];
  for (const child of element.children) {
    if (child.type === "heading" || child.type === "code") break;
    if (isElement(child)) {
      if (!/^(Expandable|ParamField|ResponseField|Accordion\w*)$/.test(child.name ?? "")) {
        parts.push(plainText(child).trim());
      }
    } else if (child.position) {
      const { start, end } = child.position;
      parts.push(page.text.slice(start.offset, end.offset).replaceAll(/\n\s+/g, "\n").trim());
    }
  }
  return parts.filter((part) => part !== "").join("\n\n");
}
