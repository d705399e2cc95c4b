import { resolve } from "node:path";
import {
  describeSchemaError,
  type Node,
  readSource,
  rootOf,
  type SchemaCompiler,
  SpecError,
  schemaCompiler,
} from "@org/openapi";

/**
 * A file of settings, held against its schema.
 *
 * @throws {SpecError} when it can't be read, or says what it may not.
 */
export function readSettings(path: string, schema: object): Node {
  const source = readSource(resolve(path));
  const root = rootOf(source);
  // An empty file sets nothing.
  if (root.value === null) return root;
  const validate = compile(schema);
  if (validate(root.value)) return root;
  const [error] = validate.errors ?? [];
  const pointer = error?.instancePath ?? "";
  const message = error === undefined ? "is not what it must be" : describeSchemaError(error);
  throw new SpecError(message.replace(/^the whole/, "it"), { path: source.path, pointer, source });
}

function compile(schema: object): ReturnType<SchemaCompiler> {
  return schemaCompiler(schema, "first")("");
}
