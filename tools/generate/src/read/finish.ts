/** What can only be said of schemas once all are read. */
import { fault, type OperationNode, type SpecError } from "@org/openapi";
import type { NamedSchema, Operation, Schema } from "../model.ts";
import { alternatives, reachable, requestSchemas, responseSchemas, within } from "../walk.ts";
import { readDiscriminator } from "./discriminator.ts";
import { cutInheritance } from "./inheritance.ts";
import type { Reading } from "./reading.ts";
import { completeRequired } from "./required.ts";
import { bare } from "./schema.ts";

/** Finds endless schemas, what discriminates unions, and which way schemas travel. */
export function finishSchemas(
  schemas: readonly NamedSchema[],
  operations: ReadonlyMap<OperationNode, Operation>,
  reading: Reading,
): void {
  const { faults } = reading;
  for (const named of schemas) cutInheritance(named);
  cutEndless(schemas, (named, error) => faults.schemas.set(named, error));
  for (const named of schemas) {
    faults.attempt(
      () => finish(named.schema, reading),
      (error) => faults.schemas.set(named, error),
    );
  }
  for (const [found, operation] of operations) {
    faults.attempt(
      () => {
        for (const schema of requestSchemas(operation)) finish(schema, reading);
        for (const schema of responseSchemas(operation)) finish(schema, reading);
      },
      (error) => faults.operations.set(found, error),
    );
  }
  const all = [...operations.values()];
  for (const named of reachable(all.flatMap(requestSchemas))) named.inRequest = true;
  for (const named of reachable(all.flatMap(responseSchemas))) named.inResponse = true;
}

function finish(root: Schema, reading: Reading): void {
  for (const schema of within(root)) {
    completeRequired(schema);
    discriminate(schema, reading);
  }
}

/**
 * A schema that needs itself for the same value says nothing, and checking it never ends: it is wrong,
 * and means anything from here on, so that others can be followed.
 */
function cutEndless(
  schemas: readonly NamedSchema[],
  refuse: (named: NamedSchema, error: SpecError) => void,
): void {
  const done = new Set<NamedSchema>();
  const open = new Set<NamedSchema>();
  const visit = (schema: Schema): void => {
    for (const part of alternatives(schema)) visit(part);
    if (schema.shape.kind !== "ref") return;
    const { to } = schema.shape;
    if (open.has(to)) {
      const message = `"${to.key}" refers to itself for the same value, without end`;
      refuse(to, fault(schema.node, message));
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
  shape.discriminator = readDiscriminator(schema, shape, reading.files);
  if (shape.discriminator === undefined) return;
  const { property, values } = shape.discriminator;
  for (const [value, index] of values) {
    const branch = shape.branches[index];
    if (branch?.shape.kind !== "ref") continue;
    const tags = branch.shape.to.tags;
    tags.set(property, (tags.get(property) ?? new Set()).add(value));
  }
}
