import type { Model, Operation } from "@org/generate";
import { readPossible } from "@org/generate";
import { describeSpecError, type OpenApiDocument, SpecError, valueAt } from "@org/openapi";
import { messageOf } from "../git.ts";
import { shownPath } from "../load.ts";

/** What the generator makes of a document. */
export interface Package {
  readonly model: Model;
  /** The operation of a method and path as written: `GET /payments/{id}`. */
  readonly operations: ReadonlyMap<string, Operation>;
}

/** The packages of both documents. */
export interface Packages {
  readonly base: Package;
  readonly revision: Package;
}

/** The packages, or why the generator makes none of one of the documents. */
export function readPackages(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): Packages | { readonly refusal: string } {
  try {
    const before = readPackage(base, undefined);
    // Who generates names what no document does: a title alone, changed, renames nothing.
    const isNamed = [base, revision].some(({ root }) => valueAt(root.value, "/x-provider/name"));
    return {
      base: before,
      revision: readPackage(revision, isNamed ? undefined : before.model.name),
    };
  } catch (error) {
    // Documents that nothing can be generated from can still be compared as what they say.
    if (error instanceof SpecError) return { refusal: describeSpecError(error, shownPath) };
    return { refusal: messageOf(error) };
  }
}

/** What a package has no names of, each reason with all that it leaves out; a server has none. */
export function omissionsOf({ model }: Package): string[] {
  const omitted = model.omitted.filter(({ kind }) => kind !== "server");
  return [...Map.groupBy(omitted, ({ error }) => error)].map(([error, all]) => {
    const names = all.map(({ name }) => name).join(", ");
    return `Nothing is generated for ${names}: ${describeSpecError(error, shownPath)}`;
  });
}

function readPackage(document: OpenApiDocument, name: string | undefined): Package {
  const model = readPossible(document, name);
  const operations = model.operations.map((one) => [`${one.method} ${one.path}`, one] as const);
  return { model, operations: new Map(operations) };
}
