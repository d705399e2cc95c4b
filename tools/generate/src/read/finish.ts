/** What can only be said of schemas once all are read. */
import { fault, type OperationNode } from "@org/openapi";
import type { NamedSchema, Operation, Schema } from "../model.ts";
import { alternatives, reachable, requestSchemas, responseSchemas, within } from "../walk.ts";
import { separateDirections } from "./directions.ts";
import { readDiscriminator } from "./discriminator.ts";
import type { Faults } from "./faults.ts";
import { cutInheritance } from "./inheritance.ts";
import { openParents } from "./parents.ts";
import type { Reading } from "./reading.ts";
import { completeRequired } from "./required.ts";
import { bare } from "./schema.ts";

/** Finds what discriminates unions, and which way schemas travel. Gives all schemas. */
export function finishSchemas(
  found: readonly NamedSchema[],
  operations: ReadonlyMap<OperationNode, Operation>,
  reading: Reading,
): NamedSchema[] {
  const { faults } = reading;
  const schemas = openParents(found, reading);
  // What is made of a schema is wrong where that one is.
  const written = new Map(found.map((named) => [named.node, named]));
  for (const named of schemas) {
    faults.attempt(
      () => finish(named.schema, reading),
      (error) => faults.schemas.set(written.get(named.node) ?? named, error),
    );
  }
  for (const [one, operation] of operations) {
    faults.attempt(
      () => {
        for (const schema of requestSchemas(operation)) finish(schema, reading);
        for (const schema of responseSchemas(operation)) finish(schema, reading);
      },
      (error) => faults.operations.set(one, error),
    );
  }
  const called = [...operations.values()];
  const all = separateDirections(schemas, called, reading);
  for (const named of reachable(called.flatMap(requestSchemas))) named.inRequest = true;
  for (const named of reachable(called.flatMap(responseSchemas))) named.inResponse = true;
  return all;
}

function finish(root: Schema, reading: Reading): void {
  for (const schema of within(root)) {
    completeRequired(schema);
    discriminate(schema, reading);
  }
}

/**
 * Cuts what has no end. A base that lists its variants is sound; any other schema that needs itself for
 * the same value says nothing, and checking it never ends: it is wrong, and means anything from here on,
 * so that others can be followed.
 */
export function cutEndless(schemas: readonly NamedSchema[], faults: Faults): void {
  for (const named of schemas) cutInheritance(named);
  const done = new Set<NamedSchema>();
  const open = new Set<NamedSchema>();
  const visit = (schema: Schema): void => {
    for (const part of alternatives(schema)) visit(part);
    if (schema.shape.kind !== "ref") return;
    const { to } = schema.shape;
    if (open.has(to)) {
      const message = `"${to.key}" refers to itself for the same value, without end`;
      faults.schemas.set(to, fault(schema.node, message));
      to.schema = bare(to.node, { kind: "unknown" });
      return;
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
