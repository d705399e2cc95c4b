/** `types.ts`: openapi-typescript on a document made of the model. */
import { pointerKeys } from "@org/openapi";
import type {
  GlobalContext,
  OpenAPI3,
  SchemaObject,
  TransformNodeOptions,
} from "openapi-typescript";
import type ts from "typescript";
import type { Literal, Model } from "../model.ts";
import { typeImport } from "./code.ts";
import { apiOf, fileComment } from "./comment.ts";
import { documentOf } from "./document.ts";
import { compiler, typeWriter } from "./libraries.ts";
import type { Modules } from "./modules.ts";
import { hidePercents, showPercents } from "./percent.ts";
import { withAliases } from "./recursive-arrays.ts";

/** The text of `types.ts`: `paths`, `components` and `operations`. */
export function emitTypes(model: Model, modules: Modules): string {
  const document = hidePercents(documentOf(model));
  const context: Omit<GlobalContext, "redoc"> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: (ref) => lookUp(document, ref),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: ownType,
    transformProperty: undefined,
  };
  const nodes = typeWriter().transformSchema(
    document as unknown as OpenAPI3,
    context as GlobalContext,
  );
  // openapi-typescript indents the continuation lines of a comment.
  const declared = withAliases(nodes.filter(saysSomething), model.schemas);
  const text = showPercents(typeWriter().astToString(declared)).replace(/^(\s*\*) {5}/gm, "$1 ");
  const imported = typeImport(["Blob", "ByteStream", "Undocumented"], text, modules.contract);
  const head = fileComment(`Types of the ${apiOf(model.title)}.`);
  return head + (imported === "" ? "" : `\n${imported}\n\n`) + compact(text);
}

/** `webhooks` and `$defs` are there for documents that have some; the model has none. */
function saysSomething(node: ts.Node): boolean {
  return !compiler().isTypeAliasDeclaration(node);
}

/** The longest line that is worth it: as much as fits the page, indented. */
const WIDTH = 80;

/** Puts types of a few short members on one line each, from the inside out. */
function compact(text: string): string {
  const short = text.replace(
    /\{\n((?: +[^\s/*{}][^{}\n]*;\n){1,4}) *\}/g,
    (long, lines: string) => {
      const line = `{ ${lines.trim().replace(/;\n +/g, "; ").replace(/;$/, "")} }`;
      return line.length <= WIDTH ? line : long;
    },
  );
  return short === text ? text : compact(short);
}

function lookUp<T>(document: unknown, ref: string): T | undefined {
  let found: unknown = document;
  for (const key of pointerKeys(ref)) found = (found as Record<string, unknown> | undefined)?.[key];
  return found as T | undefined;
}

/** The types that openapi-typescript has no option for: open enums, honest tuples, bytes. */
function ownType(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  const known: Literal[] = schema["x-known"] ?? [];
  if (known.length > 0) return openLiterals(known);
  const only: Literal[] | undefined = schema["x-only"];
  if (only !== undefined) {
    const others = schema["x-open"] ? [reference("Undocumented")] : [];
    return compiler().factory.createUnionTypeNode([...only.map(literal), ...others]);
  }
  if (schema["x-tuple"] !== undefined) return tuple(schema["x-tuple"], options);
  return ownTypes[schema["x-ts"]]?.();
}

const ownTypes: Readonly<Record<string, () => ts.TypeNode>> = {
  never: () => compiler().factory.createKeywordTypeNode(compiler().SyntaxKind.NeverKeyword),
  absent: () => compiler().factory.createKeywordTypeNode(compiler().SyntaxKind.UndefinedKeyword),
  bytes: () => reference("Uint8Array"),
  stream: () => reference("ByteStream"),
  sent: () =>
    compiler().factory.createUnionTypeNode(["Blob", "Uint8Array", "ArrayBuffer"].map(reference)),
};

function reference(name: string): ts.TypeNode {
  return compiler().factory.createTypeReferenceNode(name);
}

/** `"a" | "b" | (string & {})`: an editor completes the known values, and any other passes. */
function openLiterals(known: readonly Literal[]): ts.TypeNode {
  const [first] = known;
  if (typeof first === "boolean") {
    return compiler().factory.createKeywordTypeNode(compiler().SyntaxKind.BooleanKeyword);
  }
  const base =
    typeof first === "string"
      ? compiler().SyntaxKind.StringKeyword
      : compiler().SyntaxKind.NumberKeyword;
  return compiler().factory.createUnionTypeNode([
    ...known.map(literal),
    compiler().factory.createIntersectionTypeNode([
      compiler().factory.createKeywordTypeNode(base),
      compiler().factory.createTypeLiteralNode([]),
    ]),
  ]);
}

function literal(value: Literal): ts.TypeNode {
  // The printer escapes what isn't ASCII in string literals; an identifier it leaves as it is.
  if (typeof value === "string") return reference(JSON.stringify(value));
  if (typeof value === "boolean") {
    return compiler().factory.createLiteralTypeNode(
      value ? compiler().factory.createTrue() : compiler().factory.createFalse(),
    );
  }
  const number = compiler().factory.createNumericLiteral(Math.abs(value));
  return compiler().factory.createLiteralTypeNode(
    value < 0
      ? compiler().factory.createPrefixUnaryExpression(compiler().SyntaxKind.MinusToken, number)
      : number,
  );
}

interface Tuple {
  readonly prefix: SchemaObject[];
  readonly items: SchemaObject | undefined;
  readonly minItems: number;
}

/** Items of the prefix beyond `minItems` may be missing. */
function tuple({ prefix, items, minItems }: Tuple, options: TransformNodeOptions): ts.TypeNode {
  const elements = prefix.map((item, index) => {
    const type = typeWriter().transformSchemaObject(item, options);
    return index < minItems ? type : compiler().factory.createOptionalTypeNode(type);
  });
  if (items === undefined) return compiler().factory.createTupleTypeNode(elements);
  const rest = compiler().factory.createArrayTypeNode(
    typeWriter().transformSchemaObject(items, options),
  );
  return compiler().factory.createTupleTypeNode([
    ...elements,
    compiler().factory.createRestTypeNode(rest),
  ]);
}
