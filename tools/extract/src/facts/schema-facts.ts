import { child, items, type Node, type OpenApiDocument, pointerKeys } from "@org/openapi";
import type { Fact } from "./fact.ts";
import { membersOf, type Slot, type TellBody, traits } from "./field-facts.ts";

/** What stands at one place, up to the references in it. */
interface Part {
  readonly nodes: readonly { readonly node: Node }[];
  /** Where the references lead. */
  readonly named: readonly Node[];
}

/** Whose fields are told: a body, or a named schema. */
interface Owner extends Pick<Fact, "operation" | "place"> {
  /** What tells it from others, in the ids of its fields. */
  readonly key: string;
  /** What the names of its fields begin with. */
  readonly name: string;
  /** Where it is referred to. */
  readonly above: readonly string[];
}

/**
 * Tells every named schema once, however many places lead there, and of a place the names that it refers
 * to. Two documents compare so if they call their schemas by the same names.
 */
export function bySchema(document: OpenApiDocument): TellBody {
  const known = new Set<string>();
  return (schema, slot, above) => {
    const facts: Fact[] = [];
    const open: [target: Node, parent: string][] = [];
    const tell = (part: Part, owner: Owner, path: string, parent: string): void => {
      for (const target of part.named) {
        if (known.has(target.pointer)) continue;
        known.add(target.pointer);
        open.push([target, parent]);
      }
      const { key, name: of, above: trail, ...common } = owner;
      for (const { name, from, required } of membersOf(part.nodes)) {
        const inner = joined(from.map((member) => partOf(document, member.schema)));
        const isField = name !== "[]" && name !== "*";
        const full = name === "[]" || path === "" ? `${path}${name}` : `${path}.${name}`;
        const id = `field ${key} ${full}`;
        const said = traitsOf(inner);
        if (isField || Object.keys(said).length > 0) {
          const own = from.slice(0, 1).map((member) => member.schema.pointer);
          facts.push({
            id,
            kind: isField ? "field" : "items",
            label: isField ? `field \`${of}${full}\`` : `what \`${of}${full}\` holds`,
            ...common,
            parent,
            traits: isField ? { ...said, required: String(required) } : said,
            trail: [...trail, ...own],
          });
        }
        tell(inner, owner, full, isField ? id : parent);
      }
    };
    const body = partOf(document, schema);
    facts.push(bodyFact(body, schema, slot, above));
    const { operation, place, media, parent } = slot;
    const key = `${operation} ${place} ${media}`;
    tell(body, { key, name: "", above, operation, place }, "", parent);
    for (const [target, referrer] of open) {
      const { pointer } = target;
      const name = pointerKeys(pointer).at(-1) ?? "";
      const id = `schema ${pointer}`;
      const part = partOf(document, target);
      const own = { traits: traitsOf(part), trail: [pointer], parent: referrer };
      facts.push({ id, kind: "schema", label: `schema \`${name}\``, ...own });
      tell(part, { key: pointer, name: `${name}.`, above: [] }, "", id);
    }
    return facts;
  };
}

function bodyFact(
  part: Part,
  { pointer }: Node,
  { operation, place, media, parent }: Slot,
  above: readonly string[],
): Fact {
  const id = `body ${operation} ${place} ${media}`;
  const own = { label: `body (${media})`, traits: traitsOf(part), trail: [...above, pointer] };
  return { id, kind: "body", operation, place, parent, ...own };
}

/** A schema with its alternatives and parts, as far as they stand here. */
function partOf(document: OpenApiDocument, node: Node): Part {
  if (child(node, "$ref") !== undefined) {
    return { nodes: [], named: [document.files.target(node)] };
  }
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => items(child(node, key), key));
  return joined([{ nodes: [{ node }], named: [] }, ...parts.map((one) => partOf(document, one))]);
}

function joined(parts: readonly Part[]): Part {
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    named: parts.flatMap(({ named }) => named),
  };
}

function traitsOf({ nodes, named }: Part): Record<string, string> {
  const names = [...new Set(named.map(({ pointer }) => pointerKeys(pointer).at(-1) ?? ""))];
  return { ...traits(nodes), ...(names.length > 0 && { schema: names.sort().join(" or ") }) };
}
