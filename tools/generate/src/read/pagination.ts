/** Our `x-pagination`: how the answers of an operation go on from page to page. */
import { child, fault, type Node, pointerKeys, pointerTo, text } from "@org/openapi";
import type {
  MediaType,
  NextPage,
  Operation,
  PageItem,
  Pagination,
  Response,
  Schema,
} from "../model.ts";
import { alternatives, dereference, memberOf } from "../walk.ts";

/**
 * The operation with its pagination, where it has one. Its schemas are finished.
 *
 * @throws {SpecError} when what `x-pagination` names is not there, or of another type.
 */
export function withPagination(operation: Operation): Operation {
  const node = child(operation.node, "x-pagination");
  return node === undefined ? operation : { ...operation, pages: readPagination(operation, node) };
}

function readPagination(operation: Operation, node: Node): Pagination {
  const answers = jsonAnswers(operation);
  if (answers.length === 0) throw fault(node, `\`${operation.id}\` answers with no JSON: no pages`);
  const place = (parent: Node, key: string) => child(parent, key) ?? parent;
  const list = text(node, "items") ?? "";
  const item = answers.map(({ status, media }): PageItem & { readonly of: Schema } => {
    const found = requireAt(media.schema, list, place(node, "items"), "array");
    const { shape } = found;
    const of = shape.kind === "array" ? (shape.items ?? shape.prefix[0]) : undefined;
    return {
      status,
      media,
      keys: pointerKeys(list),
      ...(of !== undefined && { schema: of }),
      of: of ?? found,
    };
  });
  const more = child(node, "more");
  if (more !== undefined) {
    for (const { media } of answers) requireAt(media.schema, String(more.value), more, "boolean");
  }
  const next = child(node, "next");
  return {
    items: list,
    ...(more !== undefined && { more: String(more.value) }),
    ...(next !== undefined && { next: readNext(operation, next, answers, item) }),
    item: item.map(({ of: _, ...rest }) => rest),
  };
}

/** What leads to the next page: one of five, as the schema of the extension says. */
function readNext(
  operation: Operation,
  node: Node,
  answers: readonly Answer[],
  list: readonly { readonly of: Schema }[],
): NextPage {
  const said = (key: string): string | undefined => text(node, key);
  const at = (key: string): Node => child(node, key) ?? node;
  const link = said("link");
  if (link !== undefined) {
    if (operation.method !== "GET") throw fault(node, "a link is followed by GET alone");
    requireSource(answers, link, at("link"), "string");
    return { link };
  }
  const [offset, page] = [said("offset"), said("page")];
  if (offset !== undefined) return { offset, start: startOf(operation, at("offset"), 0) };
  if (page !== undefined) return { page, start: startOf(operation, at("page"), 1) };
  requireArgument(operation, at("argument"));
  const argument = said("argument") ?? "";
  const lastItem = said("lastItem");
  if (lastItem !== undefined) {
    for (const { of } of list) requireAt(of, lastItem, at("lastItem"), "cursor");
    return { lastItem, argument };
  }
  const cursor = said("cursor") ?? "";
  requireSource(answers, cursor, at("cursor"), "cursor");
  return { cursor, argument };
}

/** A good answer that is JSON. */
interface Answer {
  readonly status: string;
  readonly headers: Response["headers"];
  readonly media: MediaType;
}

/** The good answers of an operation that are JSON. */
export function jsonAnswers({ responses }: Operation): Answer[] {
  const known = responses.some(({ status }) => status.startsWith("2"));
  return responses
    .filter(({ status }) => status.startsWith("2") || (status === "default" && !known))
    .flatMap(({ status, headers, content }) =>
      content.filter(({ body }) => body === "json").map((media) => ({ status, headers, media })),
    );
}

/** What a place must hold, and the types of scalars that are that. */
const KINDS = {
  array: { words: "an array", types: [] },
  boolean: { words: "true or false", types: ["boolean"] },
  string: { words: "a string", types: ["string"] },
  cursor: { words: "a string or a number", types: ["string", "integer", "number"] },
} as const;

type Kind = keyof typeof KINDS;

function requireSource(answers: readonly Answer[], source: string, node: Node, kind: Kind): void {
  for (const { media, headers } of answers) {
    if (source === "" || source.startsWith("/")) {
      requireAt(media.schema, source, node, kind);
    } else if (!headers.some(({ name }) => name.toLowerCase() === source.toLowerCase())) {
      const known = headers.map(({ name }) => name).join(", ") || "none";
      throw fault(node, `no answer has the header "${source}": there are ${known}`);
    }
  }
}

/**
 * The schema at a pointer into a value.
 *
 * @throws {SpecError} when none is there, or one of another kind.
 */
export function requireAt(schema: Schema, pointer: string, node: Node, kind: Kind): Schema {
  let found = schema;
  let done = "";
  for (const key of pointerKeys(pointer)) {
    const next = memberAt(found, key);
    if (next === undefined) {
      const parent = done === "" ? "" : ` at "${done}"`;
      throw fault(node, `nothing is at "${pointer}": there is no member "${key}"${parent}`);
    }
    found = next;
    done = pointerTo(done, key);
  }
  const { words } = KINDS[kind];
  const fit = fitting(found, kind);
  if (fit === undefined) throw fault(node, `what is at "${pointer}" is not ${words}`);
  return fit;
}

/** The part of a schema that says of the value that it is of this kind; undefined where it is another. */
function fitting(schema: Schema, kind: Kind): Schema | undefined {
  const whole = dereference(schema);
  const { shape } = whole;
  const { types } = KINDS[kind];
  if (shape.kind === kind || shape.kind === "unknown") return whole;
  if (shape.kind === "scalar") {
    return shape.types.some((type) => types.some((one) => one === type)) ? whole : undefined;
  }
  for (const part of alternatives(whole)) {
    const found = fitting(part, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The member of this name, that every branch of a union has; of any value, any. */
export function memberAt(schema: Schema, key: string): Schema | undefined {
  const whole = dereference(schema);
  if (whole.shape.kind === "unknown") return whole;
  if (whole.shape.kind !== "union") return memberOf(whole, key)?.schema;
  const found = whole.shape.branches
    .filter((branch) => dereference(branch).shape.kind !== "null")
    .map((branch) => memberAt(branch, key));
  return found.includes(undefined) ? undefined : found[0];
}

function startOf(operation: Operation, node: Node, otherwise: number): number {
  const schema = requireArgument(operation, node);
  const start = schema.docs.default ?? dereference(schema).docs.default;
  return typeof start === "number" ? start : otherwise;
}

/** The schema of an argument: a parameter by its name, or a member of the JSON body by its pointer. */
function requireArgument({ id, parameters, body }: Operation, node: Node): Schema {
  const argument = String(node.value);
  const json = body?.content.every((media) => media.body === "json") ? body.content : [];
  const [media] = json;
  if (media !== undefined && argument.startsWith("/body/")) {
    return requireAt(media.schema, argument.slice("/body".length), node, "cursor");
  }
  const found = parameters.find(({ arg }) => arg === argument);
  if (found !== undefined) return found.schema;
  const known = [...parameters.map(({ arg }) => arg), ...json.slice(0, 1).map(() => "/body/…")];
  const names = known.join(", ") || "none";
  throw fault(node, `\`${id}\` has no argument "${argument}": there are ${names}`);
}
