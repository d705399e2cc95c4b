import {
  fault,
  identity,
  isObject,
  type Node,
  type OpenApiDocument,
  SpecError,
} from "@org/openapi";
import { type Kind, type Part, partsOf } from "./structure.ts";

/** A thing of a document that nobody can read. */
export interface Broken {
  readonly node: Node;
  readonly kind: Kind;
  /** The `$ref` that can't be followed; absent where the thing itself is no such thing. */
  readonly ref: string | undefined;
  /** What is wrong, and where. */
  readonly error: SpecError;
  /** The operations that reach it, by {@link identity}. */
  readonly operations: ReadonlySet<string>;
}

/** Something to read, and the operation, path item or component that it belongs to. */
interface Task {
  readonly node: Node;
  readonly kind: Kind;
  readonly owner: string;
}

/**
 * Everything of a document that can't be read, used or not: references that lead nowhere, in a circle
 * or to a file that is none, and what stands in the place of a schema.
 */
export function brokenParts(document: OpenApiDocument): readonly Broken[] {
  const found: (Task & { readonly error: SpecError })[] = [];
  const operations = new Set<string>();
  const users = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const use = (thing: string, user: string) =>
    users.set(thing, (users.get(thing) ?? new Set()).add(user));
  const open: Task[] = [{ node: document.root, kind: "document", owner: "" }];
  for (let task = open.pop(); task; task = open.pop()) {
    const { node, kind, owner } = task;
    const place = identity(node);
    if (seen.has(place)) continue;
    seen.add(place);
    if (kind === "operation") operations.add(place);
    const target = targetOf(document, node, kind);
    if (target instanceof SpecError) {
      found.push({ ...task, error: target });
      continue;
    }
    if (target !== undefined) {
      use(identity(target), owner);
      open.push({ node: target, kind, owner: identity(target) });
    }
    // The last that is put in is read first: so things are met in the order that they stand in.
    for (const part of partsOf(node, kind).toReversed()) {
      if (part.kind === "operation") use(place, identity(part.node));
      open.push({ ...part, owner: ownerOf(part, task) });
    }
  }
  return found.map(({ node, kind, owner, error }) => {
    // A set grows while it is read: whoever uses a user uses the thing.
    const reaching = new Set([owner]);
    for (const one of reaching) for (const user of users.get(one) ?? []) reaching.add(user);
    const ref = referenceOf(node);
    return { node, kind, ref, error, operations: reaching.intersection(operations) };
  });
}

/** The text of a node's reference: a `$ref` that is no text is a word like any other. */
export function referenceOf({ value }: Node): string | undefined {
  const ref = isObject(value) ? value["$ref"] : undefined;
  return typeof ref === "string" ? ref : undefined;
}

function ownerOf(part: Part, { node, kind, owner }: Task): string {
  if (kind === "components" || part.kind === "operation") return identity(part.node);
  return kind === "path item" ? identity(node) : owner;
}

/** What is there itself: `$ref` is no word of these. */
const NO_REFERENCE: ReadonlySet<Kind> = new Set(["document", "components"]);

/** What a thing refers to, if anything; else why it can't be read. */
function targetOf(
  { files, root }: OpenApiDocument,
  node: Node,
  kind: Kind,
): Node | SpecError | undefined {
  if (kind === "schema" && typeof node.value !== "boolean" && !isObject(node.value)) {
    return fault(node, "expected a schema here");
  }
  if (NO_REFERENCE.has(kind) || referenceOf(node) === undefined) return undefined;
  try {
    // A schema may lead back to itself: it allows any value.
    if (kind !== "schema") files.resolve(node);
    const target = files.target(node);
    if (target.source.path !== root.source.path || target.pointer !== "") return target;
    return fault(
      node,
      `$ref "${referenceOf(node)}" leads to the document as a whole, which is no ${kind}`,
    );
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}
