import {
  child,
  describeSchemaError,
  fault,
  type Node,
  operationsOf,
  responsesOf,
  type SchemaCompiler,
  schemaCompiler,
} from "@org/openapi";
import { examplesOf, mediaTypesOf } from "./media-types.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { Spec } from "./spec.ts";

/**
 * Validates every named example, of responses and of request bodies, against its schema.
 *
 * @throws {SpecError} when a reference leads nowhere, or a schema can't be compiled.
 */
export function checkExamples({ document }: Spec): Problem[] {
  const compile = compilerOf(document.root);
  return bodiesOf(document).flatMap((body) =>
    mediaTypesOf(document, body).flatMap(([, mediaType]) => {
      const schema = child(mediaType, "schema");
      if (schema === undefined) return [];
      const validate = compile(schema);
      return examplesOf(document, mediaType).flatMap(([name, example]) => {
        const value = child(example, "value");
        if (value === undefined || validate(value.value)) return [];
        return (validate.errors ?? []).map((error) =>
          problemAt(
            { ...value, pointer: value.pointer + error.instancePath },
            "examples",
            `example \`${name}\` is not what its schema says: ${describeSchemaError(error)}`,
          ),
        );
      });
    }),
  );
}

/** The request bodies and the responses of all operations. */
function bodiesOf(document: Spec["document"]): Node[] {
  return operationsOf(document).flatMap(({ node }) => {
    const request = child(node, "requestBody");
    const responses = responsesOf(document, { node }).map(([, response]) => response);
    return request === undefined ? responses : [document.files.resolve(request), ...responses];
  });
}

/** Compiles schemas of one file: a spec is one, so that it can be published. */
function compilerOf(root: Node): (schema: Node) => ReturnType<SchemaCompiler> {
  const compile = schemaCompiler(Object(root.value));
  return (schema) => {
    if (schema.source !== root.source) throw fault(schema, "a spec is one file; move it there.");
    try {
      return compile(schema.pointer);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw fault(schema, `the schema can't be read: ${reason}.`);
    }
  };
}
