import type { BalanceReport, CallOptions } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import { readModel } from "@org/generate";
import { specFile } from "@org/openapi";
import { loadSpec } from "@org/specs";
import { canaryOf } from "./canary.ts";
import { argumentsOf, findPlaces, goodAnswersOf, partsOf } from "./spec/index.ts";
import { testClient } from "./test-client.ts";

/** What a package alone knows of itself; the rest is in its spec. */
export interface Conformance {
  /** What its clients are made of. */
  readonly definition: AnyDefinition;
  /** By the name of each example of its balances: the report, as `showReport` has it. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  /** The path of its spec. Default: the one of its name in this repository. */
  readonly spec?: string;
  /** By `operationId`, arguments where the examples of the spec will not do. */
  readonly args?: Readonly<Record<string, object>>;
  /**
   * Parts of the first good answer, by JSON pointer, and wrong values for them: the client must
   * notice. Default: an amount of another type, and no currency.
   */
  readonly canary?: Readonly<Record<string, unknown>>;
}

interface Client {
  fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
  readonly api: unknown;
}

/** Declares the tests of a package against its spec, with made-up credentials. */
export function testConformance({ definition, reports, ...given }: Conformance): void {
  const { provider, normalize, balances } = definition;
  const file = given.spec ?? specFile(provider.name);
  const spec = loadSpec(file);
  const { operations } = readModel(spec.document, provider.name);
  const credentials = Object.fromEntries(
    provider.credentials.map(({ name }) => [name, `made_up_${name}`]),
  );

  const canary = (): Record<string, unknown> => {
    const operation = operations.find(({ id }) => id === balances.id);
    const [first] = operation === undefined ? [] : goodAnswersOf(spec, operation);
    const parts = first === undefined ? [] : partsOf(first.schema, first.value);
    return canaryOf(findPlaces(parts, normalize, provider.errors.status));
  };
  testClient({
    provider: provider.name,
    spec: file,
    connect: (options) => createClient<Client>(definition, { ...credentials, ...options }),
    args: {
      ...Object.fromEntries(
        operations.map((operation) => [idOf(operation), argumentsOf(operation)]),
      ),
      ...given.args,
    },
    balances: balances.id,
    reports,
    canary: given.canary ?? canary(),
  });
}

/** `operationId` as the spec has it. */
function idOf({ id, originalId }: { readonly id: string; readonly originalId?: string }): string {
  return originalId ?? id;
}
