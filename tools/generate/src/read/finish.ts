/** What can only be said of schemas once all are read. */
import { fault } from "@org/openapi";
import type { NamedSchema, Operation, Schema } from "../model.ts";
import { alternatives, reachable, requestSchemas, responseSchemas, within } from "../walk.ts";
import { separateDirections } from "./directions.ts";
import { readDiscriminator } from "./discriminator.ts";
import { cutInheritance } from "./inheritance.ts";
import { openParents } from "./parents.ts";
import type { Reading } from "./reading.ts";
import { completeRequired } from "./required.ts";

/** Finds endless schemas, what discriminates unions, and which way schemas travel. Gives all schemas. */
export function finishSchemas(
  found: readonly NamedSchema[],
  operations: readonly Operation[],
  reading: Reading,
): NamedSchema[] {
  for (const named of found) cutInheritance(named);
  refuseEndless(found);
  const schemas = openParents(found, reading);
  const roots = [
    ...schemas.map((named) => named.schema),
    ...operations.flatMap((operation) => [
      ...requestSchemas(operation),
      ...responseSchemas(operation),
    ]),
  ];
  for (const root of roots) {
    for (const schema of within(root)) {
      completeRequired(schema);
      discriminate(schema, reading);
    }
  }
  const all = separateDirections(schemas, operations, reading);
  for (const named of reachable(operations.flatMap(requestSchemas))) named.inRequest = true;
  for (const named of reachable(operations.flatMap(responseSchemas))) named.inResponse = true;
  return all;
}

/** A schema that needs itself for the same value says nothing, and checking it never ends. */
function refuseEndless(schemas: readonly NamedSchema[]): void {
  const done = new Set<NamedSchema>();
  const open = new Set<NamedSchema>();
  const visit = (schema: Schema): void => {
    for (const part of alternatives(schema)) visit(part);
    if (schema.shape.kind !== "ref") return;
    const { to } = schema.shape;
    if (open.has(to)) {
      throw fault(schema.node, `"${to.key}" refers to itself for the same value, without end`);
    }
    enter(to);
  };
  const enter = (named: NamedSchema): void => {
    if (done.has(named)) return;
    open.add(named);
    visit(named.schema);
    open.delete(named);
    done.add(named);
  };
  for (const named of schemas) enter(named);
}

function discriminate(schema: Schema, reading: Reading): void {
  const { shape } = schema;
  if (shape.kind !== "union") return;
  shape.discriminator ??= readDiscriminator(schema, shape, reading.files);
  if (shape.discriminator === undefined) return;
  const { property, values } = shape.discriminator;
  for (const [value, index] of values) {
    const branch = shape.branches[index];
    if (branch?.shape.kind !== "ref") continue;
    const tags = branch.shape.to.tags;
    tags.set(property, (tags.get(property) ?? new Set()).add(value));
  }
}
