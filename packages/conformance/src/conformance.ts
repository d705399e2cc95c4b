import type { BalanceReport, CallOptions } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import { type Operation, readModel } from "@org/generate";
import { specFile } from "@org/openapi";
import { listCases, loadSpec } from "@org/specs";
import { wrongAnswerOf } from "./canary.ts";
import { concreteCases } from "./concrete-status.ts";
import { argumentsOf } from "./spec/index.ts";
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
  /** The path of its spec. Default: the one of its name in this repository. */
  readonly spec?: string;
  /** By `operationId`, arguments where the examples of the spec will not do. */
  readonly args?: Readonly<Record<string, object>>;
  /**
   * Parts of the first good answer, by JSON pointer, and wrong values for them: the client must
   * notice. Default: an amount of another type, and no currency, in the first that has an amount.
   */
  readonly canary?: Readonly<Record<string, unknown>>;
}

interface Client {
  fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
  readonly api: unknown;
}

/**
 * Declares the tests of a package against its spec, with made-up credentials.
 *
 * @throws {TypeError} when the spec lacks the operation, or a part of its answers to make wrong.
 */
export function testConformance({
  definition,
  reports,
  accounts,
  mock,
  ...given
}: Conformance): void {
  const { provider, balances } = definition;
  const file = given.spec ?? specFile(provider.name);
  const spec = loadSpec(file);
  const { operations, balances: model } = readModel(spec.document, provider.name);
  const operation = operations.find(({ id }) => id === balances.id);
  if (operation === undefined) throw new TypeError(`${file} has no operation ${balances.id}.`);
  const credentials = Object.fromEntries(
    provider.credentials.map(({ name }) => [name, `made_up_${name}`]),
  );
  const made = Object.fromEntries(operations.map((one) => [idOf(one), argumentsOf(one)]));
  const args = { ...made, ...given.args };

  testClient({
    provider: provider.name,
    spec: file,
    connect: (options) => createClient<Client>(definition, { ...credentials, ...options }),
    args,
    balances: idOf(operation),
    reports,
    ...(model?.accounts !== undefined && {
      accounts: { ...model.accounts, list: idOf(model.accounts.list), reports: accounts ?? {} },
    }),
    ...(given.canary === undefined
      ? wrongAnswerOf(spec, operation, definition)
      : { canary: given.canary }),
  });
  if (mock === undefined) return;
  const cases = concreteCases(listCases(spec));
  testMock({ definition, mock, operations, cases, args });
}

/** `operationId` as the spec has it: its method may be called otherwise. */
function idOf({ id, originalId }: Pick<Operation, "id" | "originalId">): string {
  return originalId ?? id;
}
