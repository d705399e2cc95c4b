import type { BalanceReport, CallOptions, Exponents } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import { type Balances, type Operation, readModel } from "@org/generate";
import { listCases, loadSpec, type Spec } from "@org/specs";
import { wrongAnswerOf } from "./canary.ts";
import { concreteCases } from "./concrete-status.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { testMapping } from "./mapping/test-mapping.ts";
import { specToTest } from "./package-spec.ts";
import { argumentsOf, goodAnswersOf } from "./spec/index.ts";
import { testClient } from "./test-client.ts";
import { type MockFactory, testMock } from "./test-mock.ts";

/** What a package alone knows of itself; the rest is in its spec. */
export interface Conformance {
  /** What its clients are made of. */
  readonly definition: AnyDefinition;
  /** By the name of each example of its balances: the report, as `showReport` has it. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  /**
   * Where accounts are found in a list, the report of all of them, by the name of each example of the list;
   * of a list that has no balances, by that of the first.
   */
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  /** Makes its mock: `mockX` of its entry `testing`. */
  readonly mock?: MockFactory;
  /** The path of its spec. Default: `openapi.yaml` of the package, or what it exports as that. */
  readonly spec?: string;
  /** By `operationId`, arguments where the examples of the spec will not do. */
  readonly args?: Readonly<Record<string, object>>;
  /**
   * Parts of the first good answer, by JSON pointer, and wrong values for them: the client must
   * notice. Default: an amount of another type, and no currency, in the first that has an amount.
   */
  readonly canary?: Readonly<Record<string, unknown>>;
  /** Exponents in place of those of ISO 4217 that a normalizer with a function has; a table states its own. */
  readonly exponents?: Exponents;
}

interface Client {
  fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
  readonly api: unknown;
}

/**
 * Declares the tests of a package against its spec, with made-up credentials: its client against a server made
 * of the spec, its normalizer against the examples and what follows from them, its mock.
 *
 * @throws {TypeError} when the spec lacks the operation, or a part of its answers to make wrong.
 */
export function testConformance(given: Conformance): void {
  const { definition, reports, accounts, mock } = given;
  const { provider } = definition;
  const held = holdAgainstSpec(given);
  const { file, spec, operations, operation, balances, args } = held;
  const credentials = Object.fromEntries(
    provider.credentials.map(({ name }) => [name, `made_up_${name}`]),
  );
  testClient({
    provider: provider.name,
    spec: file,
    connect: (options) => createClient<Client>(definition, { ...credentials, ...options }),
    args,
    balances: idOf(operation),
    reports,
    ...(balances?.accounts !== undefined && {
      accounts: {
        ...balances.accounts,
        list: idOf(balances.accounts.list),
        reports: accounts ?? {},
      },
    }),
    ...(given.canary === undefined
      ? wrongAnswerOf(spec, operation, definition)
      : { canary: given.canary }),
  });
  testMapping(mappingOf(given, held));
  if (mock === undefined) return;
  const cases = concreteCases(listCases(spec));
  testMock({ definition, mock, operations, cases, args });
}

/** A package beside what its spec says of it. */
interface Held {
  readonly file: string;
  readonly spec: Spec;
  readonly operations: readonly Operation[];
  /** The one whose answer holds the balances. */
  readonly operation: Operation;
  readonly balances: Balances | undefined;
  /** Arguments that every operation can be called with, by `operationId`. */
  readonly args: Readonly<Record<string, object>>;
}

/**
 * What the spec says of a package.
 *
 * @throws {TypeError} when it lacks the operation of the balances.
 */
export function holdAgainstSpec({
  definition: { provider, balances: known },
  ...given
}: Pick<Conformance, "definition" | "spec" | "args">): Held {
  const file = given.spec ?? specToTest(provider.name);
  const spec = loadSpec(file);
  const { operations, balances } = readModel(spec.document, provider.name);
  const operation = operations.find(({ id }) => id === known.id);
  if (operation === undefined) throw new TypeError(`${file} has no operation ${known.id}.`);
  const made = Object.fromEntries(operations.map((one) => [idOf(one), argumentsOf(one)]));
  return { file, spec, operations, operation, balances, args: { ...made, ...given.args } };
}

/** What the mapping suite needs of a package. */
export function mappingOf(
  {
    definition: { provider, normalize },
    reports,
    exponents,
  }: Pick<Conformance, "definition" | "reports" | "exponents">,
  { spec, operation, balances, args }: Held,
): Mapping {
  const asked = balances?.account;
  return {
    provider: provider.name,
    normalize,
    answers: goodAnswersOf(spec, operation),
    args: args[idOf(operation)] ?? {},
    status: provider.errors.status,
    account: asked?.optional || asked?.header ? undefined : asked?.argument,
    exponents,
    reports,
  };
}

/** `operationId` as the spec has it: its method may be called otherwise. */
function idOf({ id, originalId }: Pick<Operation, "id" | "originalId">): string {
  return originalId ?? id;
}
