/** Arguments for an operation: the examples of its spec, or what is made up of the schema. */
import type { Operation, Parameter, RequestBody, Schema } from "@org/generate";
import { child, Files, type Node } from "@org/openapi";

/** A value for each argument that the operation needs. */
export function argumentsOf({ parameters, body }: Operation): Record<string, unknown> {
  const needed = parameters.filter(({ required }) => required);
  return {
    ...Object.fromEntries(needed.map((parameter) => [parameter.arg, argumentOf(parameter)])),
    ...(body?.required && { body: bodyOf(body) }),
  };
}

function argumentOf({ node, schema }: Parameter): unknown {
  return exampleOf(node) ?? madeUp(schema);
}

function bodyOf({ content: [media] }: RequestBody): unknown {
  return media && (exampleOf(media.node) ?? madeUp(media.schema));
}

/** `example`, or the first of `examples`. References among those are followed within the file. */
function exampleOf(node: Node): unknown {
  const single = child(node, "example");
  if (single !== undefined) return single.value;
  const examples = child(node, "examples");
  const [name] = Object.keys(Object(examples?.value));
  const first = examples && name !== undefined ? child(examples, name) : undefined;
  return first && child(new Files([first.source]).resolve(first), "value")?.value;
}

/** A value that fits a schema as far as its types go. */
function madeUp({ node, shape }: Schema): unknown {
  const given = child(node, "example")?.value ?? child(node, "default")?.value ?? first(node);
  if (given !== undefined) return given;
  switch (shape.kind) {
    case "ref":
      return madeUp(shape.to.schema);
    case "scalar":
      return (
        shape.known[0] ??
        { string: "made_up", boolean: true, number: 1, integer: 1 }[shape.types[0] ?? "string"]
      );
    case "array":
      return shape.items === undefined ? [] : [madeUp(shape.items)];
    case "object":
      return Object.fromEntries(
        shape.members
          .filter(({ required }) => required)
          .map(({ name, schema }) => [name, madeUp(schema)]),
      );
    case "allOf":
      return Object.assign({}, ...shape.parts.map(madeUp));
    case "union":
      return shape.branches[0] && madeUp(shape.branches[0]);
    default:
      return null;
  }
}

/** JSON Schema's own `examples` are a list. */
function first(node: Node): unknown {
  const examples = child(node, "examples")?.value;
  return Array.isArray(examples) ? examples[0] : undefined;
}
