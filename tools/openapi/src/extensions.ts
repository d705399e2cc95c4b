/** Our extensions (`x-…`) of OpenAPI: what they may say, as a JSON Schema. */
import schema from "./extensions.schema.json" with { type: "json" };
import { fault, type Node } from "./node.ts";
import { pointerKeys } from "./pointer.ts";
import { describeSchemaError, type SchemaCompiler, schemaCompiler } from "./schema-compiler.ts";

/** Something about an extension that is wrong. */
export interface ExtensionProblem {
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly message: string;
  /** Whether an extension of ours, in its place, says something else than it may. */
  readonly misused: boolean;
}

const NAMES = new Set(
  [...JSON.stringify(schema).matchAll(/"(x-[a-z-]+)":/g)].map(([, name = ""]) => name),
);

/** Whether a member is an extension of ours: the schema speaks of it. */
export function isExtension(key: string): boolean {
  return NAMES.has(key);
}

/** Compiled when a document is checked: most tools that read documents check none. */
let compiled: ReturnType<SchemaCompiler> | undefined;

/** Keywords that speak of what is missing or unknown: that does nothing, and breaks nothing. */
const ABSENCES = new Set(["false schema", "required"]);

/** Every extension of a document that is unknown or says what it may not: a misspelt one does nothing. */
export function checkExtensions(document: unknown): ExtensionProblem[] {
  compiled ??= schemaCompiler(schema)("");
  const validate = compiled;
  validate(document);
  return (validate.errors ?? []).map((error) => ({
    pointer: error.instancePath,
    message: describeSchemaError(error),
    misused: !ABSENCES.has(error.keyword) && pointerKeys(error.instancePath).some(isExtension),
  }));
}

/**
 * Requires that each extension of ours says what it may say: paths, code and headers are made of
 * them. Those of others, and those that are missing, are no concern of code.
 *
 * @throws {SpecError} when one says something else.
 */
export function requireExtensions(root: Node): void {
  if (!mentionsExtension(root.value)) return;
  const wrong = checkExtensions(root.value).find(({ misused }) => misused);
  if (wrong !== undefined) throw fault({ ...root, pointer: wrong.pointer }, wrong.message);
}

/** Whether any member, however deep, is called as one of ours is. */
function mentionsExtension(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isExtension(key) || mentionsExtension(inner));
}

/** Whether this is the name of a package: `x-provider.name`. */
export function isPackageName(name: string): boolean {
  const named = { "x-provider": { name, title: "Title" } };
  return checkExtensions(named).length === 0;
}
