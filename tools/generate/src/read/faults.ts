/** What of a document can't be carried out: it is left out, with all that reaches it, and the rest is not. */
import { labelOf, type OperationNode, SpecError, SpecErrors } from "@org/openapi";
import type { NamedSchema, Omitted, Operation, Schema } from "../model.ts";
import { headerSchemas, requestSchemas, responseSchemas, within } from "../walk.ts";

/** What was found wrong in one reading of a document, by what is wrong. */
export class Faults {
  readonly operations = new Map<OperationNode, SpecError>();
  readonly schemas = new Map<NamedSchema, SpecError>();
  readonly #others = new Map<string, Omitted>();

  /**
   * What an action gives; undefined where the document is wrong.
   *
   * @param keep is given what is wrong
   */
  attempt<Result>(action: () => Result, keep: (error: SpecError) => void): Result | undefined {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      keep(error);
      return undefined;
    }
  }

  /**
   * Says what is left out, once, for which nothing has to be read again: operations of one path share
   * its servers.
   */
  omit(kind: Omitted["kind"], name: string, error: SpecError): void {
    const { path, pointer } = error.place;
    this.#others.set(`${kind} ${name} ${path}#${pointer}`, { kind, name, error });
  }

  /** Whether something has to be left out for the rest to be read. */
  get haveParts(): boolean {
    return this.operations.size + this.schemas.size > 0;
  }

  /** What has to be left out for the rest to be read. */
  get parts(): Omitted[] {
    return [
      ...[...this.schemas].map(([{ key }, error]) => ({
        kind: "schema" as const,
        name: key,
        error,
      })),
      ...[...this.operations].map(([one, error]) => ({
        kind: "operation" as const,
        name: labelOf(one),
        error,
      })),
    ];
  }

  /** All that is left out. */
  get omitted(): Omitted[] {
    return [...this.parts, ...this.#others.values()];
  }

  /** Finds wrong what refers to what is wrong: schemas, however far, and operations. */
  spread(users: Users, operations: ReadonlyMap<OperationNode, Operation>): void {
    if (this.schemas.size === 0) return;
    for (const [named, error] of this.schemas) {
      // A map is gone through to its end, which moves on with what is added.
      for (const user of users.get(named) ?? []) {
        if (!this.schemas.has(user)) this.schemas.set(user, error);
      }
    }
    for (const [found, operation] of operations) {
      const all = [requestSchemas, responseSchemas, headerSchemas].flatMap((of) => of(operation));
      const error = referencesOf(all)
        .map((to) => this.schemas.get(to))
        .find((one) => one !== undefined);
      if (error !== undefined) this.operations.set(found, error);
    }
  }
}

/** The schemas that refer to a schema, by that one. */
type Users = ReadonlyMap<NamedSchema, readonly NamedSchema[]>;

/** Who refers to whom, as it is written: some references are gone once all is read. */
export function usersOf(schemas: readonly NamedSchema[]): Users {
  const users = new Map<NamedSchema, NamedSchema[]>();
  for (const user of schemas) {
    for (const to of referencesOf([user.schema])) {
      const known = users.get(to);
      if (known === undefined) users.set(to, [user]);
      else known.push(user);
    }
  }
  return users;
}

function referencesOf(schemas: readonly Schema[]): NamedSchema[] {
  return schemas.flatMap((schema) =>
    [...within(schema)].flatMap(({ shape }) => (shape.kind === "ref" ? [shape.to] : [])),
  );
}

/** What is wrong with a document, as one error that tells of all of it, each once. */
export function errorOf(omitted: readonly Omitted[]): SpecErrors | undefined {
  const errors = omitted.map(({ error }): [string, SpecError] => [
    `${error.place.path}#${error.place.pointer} ${error.message}`,
    error,
  ]);
  const [first, ...others] = new Map(errors).values();
  return first && new SpecErrors(first, others);
}
