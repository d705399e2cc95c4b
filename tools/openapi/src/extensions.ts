/** Our extensions (`x-…`) of OpenAPI: what they may say, as a JSON Schema. */
import schema from "./extensions.schema.json" with { type: "json" };
import { describeSchemaError, type SchemaCompiler, schemaCompiler } from "./schema-compiler.ts";

/** Something about an extension that is wrong. */
export interface ExtensionProblem {
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly message: string;
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

/** Every extension of a document that is unknown or says what it may not: a misspelt one does nothing. */
export function checkExtensions(document: unknown): ExtensionProblem[] {
  compiled ??= schemaCompiler(schema)("");
  const validate = compiled;
  validate(document);
  return (validate.errors ?? []).map((error) => ({
    pointer: error.instancePath,
    message: describeSchemaError(error),
  }));
}
