/** Types of arrays that hold themselves, as JSON values do: TypeScript puts off only what an alias says. */
import type ts from "typescript";
import type { NamedSchema, Schema } from "../model.ts";
import { Scope } from "../names.ts";
import { alternatives, contents } from "../walk.ts";
import { compiler } from "./libraries.ts";

/** Names that `types.ts` has a use for. */
const TAKEN = ["paths", "components", "operations", "ArrayBuffer", "ByteStream", "Undocumented"];

/** The declarations, with an alias for each component that is an array of itself, however far. */
export function withAliases(nodes: readonly ts.Node[], schemas: readonly NamedSchema[]): ts.Node[] {
  const scope = new Scope(TAKEN);
  const names = new Map(
    schemas.filter(holdsItself).map(({ key, id }) => [key, scope.claim(id)] as const),
  );
  if (names.size === 0) return [...nodes];
  const aliases: ts.Node[] = [];
  const replaced = nodes.map((node) =>
    compiler().isInterfaceDeclaration(node) && node.name.text === "components"
      ? compiler().visitEachChild(
          node,
          (group) => withType(group, "schemas", aliasedMembers),
          undefined,
        )
      : node,
  );
  return [...replaced, ...aliases];

  function aliasedMembers(type: ts.TypeNode): ts.TypeNode {
    return compiler().visitEachChild(type, aliased, undefined);
  }

  function aliased(member: ts.Node): ts.Node {
    const key = keyOf(member);
    const name = key === undefined ? undefined : names.get(key);
    if (name === undefined) return member;
    return withType(member, key, (type) => {
      const own = compiler().visitNode(type, named, compiler().isTypeNode);
      aliases.push(compiler().factory.createTypeAliasDeclaration(undefined, name, undefined, own));
      return compiler().factory.createTypeReferenceNode(name);
    });
  }

  /** An alias refers to others by their names: by way of `components` it would wait for itself. */
  function named(node: ts.Node): ts.Node {
    const name = names.get(componentOf(node) ?? "");
    if (name !== undefined) return compiler().factory.createTypeReferenceNode(name);
    return compiler().visitEachChild(node, named, undefined);
  }
}

/** The key of the component that `components["schemas"]["…"]` is. */
function componentOf(node: ts.Node): string | undefined {
  if (
    !compiler().isIndexedAccessTypeNode(node) ||
    !compiler().isIndexedAccessTypeNode(node.objectType)
  ) {
    return undefined;
  }
  return literalOf(node.objectType.indexType) === "schemas" ? literalOf(node.indexType) : undefined;
}

function literalOf(type: ts.TypeNode): string | undefined {
  const ts = compiler();
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
    ? type.literal.text
    : undefined;
}

function keyOf(member: ts.Node): string | undefined {
  if (!compiler().isPropertySignature(member)) return undefined;
  const { name } = member;
  return compiler().isIdentifier(name) || compiler().isStringLiteral(name) ? name.text : undefined;
}

/** The member with another type, where it is the one of this key. */
function withType(
  member: ts.Node,
  key: string | undefined,
  change: (type: ts.TypeNode) => ts.TypeNode,
): ts.Node {
  if (
    !compiler().isPropertySignature(member) ||
    member.type === undefined ||
    keyOf(member) !== key
  ) {
    return member;
  }
  const { modifiers, name, questionToken, type } = member;
  return compiler().factory.updatePropertySignature(
    member,
    modifiers,
    name,
    questionToken,
    change(type),
  );
}

/** Whether a schema comes to itself by references, alternatives and items; members are put off anyway. */
function holdsItself(named: NamedSchema): boolean {
  const seen = new Set<NamedSchema>();
  const open: Schema[] = [named.schema];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    const { shape } = schema;
    if (shape.kind === "ref") {
      if (shape.to === named) return true;
      if (seen.has(shape.to)) continue;
      seen.add(shape.to);
      open.push(shape.to.schema);
    }
    open.push(...alternatives(schema), ...(shape.kind === "array" ? contents(schema) : []));
  }
  return false;
}
