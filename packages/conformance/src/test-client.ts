import {
  type BalanceReport,
  type CallOptions,
  ResponseValidationError,
  ServerError,
} from "@org/core";
import { type Operation, readModel } from "@org/generate";
import { type Canary, type Mock, startCanary, startMock } from "@org/mock";
import { listCases, loadSpec } from "@org/specs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WrongAnswer } from "./canary.ts";
import { type ConcreteCase, concreteCases } from "./concrete-status.ts";
import { countSpec, showCount } from "./count.ts";
import { errorClassOf } from "./error-class.ts";
import { placesOf } from "./places.ts";
import { showReport } from "./show-report.ts";

type Method = (args: object, options: CallOptions) => Promise<unknown>;

/** A client, and what its spec can be held against it with. */
export interface ClientUnderTest extends WrongAnswer {
  /** The provider's name. */
  readonly provider: string;
  /** The path of its spec. */
  readonly spec: string;
  /** The client, for a server without retries. */
  connect(options: { readonly baseUrl: string; readonly maxRetries: 0; readonly label?: string }): {
    fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
    readonly api: unknown;
  };
  /** Arguments that every operation can be called with, by `operationId`. */
  readonly args: Readonly<Record<string, object>>;
  /** The operation behind `fetchBalances`. */
  readonly balances: string;
  /** By the name of each example of that operation: its report, as `showReport` has it. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  /** The list that has the accounts, where one has. */
  readonly accounts?: {
    /** The operation. */
    readonly list: string;
    /** Whether its items are whole answers of `balances`. */
    readonly complete: boolean;
    /** By the name of an example of the list: the report of all accounts. */
    readonly reports: Readonly<Record<string, readonly string[]>>;
  };
}

/** A name for the connection, which everything in a report bears. */
const LABEL = "made-up";

/**
 * Declares the tests of a client against a Prism server made of its spec: every operation, every
 * documented status, every named example, through the methods, `api` and `fetchBalances`.
 */
export function testClient(tested: ClientUnderTest): void {
  const { provider, spec: file, connect, args, balances } = tested;
  const spec = loadSpec(file);
  const cases = concreteCases(listCases(spec));
  const { operations } = readModel(spec.document, provider);
  const covered = new Set<string>();
  let mock: Mock;
  let client: ReturnType<ClientUnderTest["connect"]>;
  beforeAll(async () => {
    mock = await startMock(file);
    client = connect({ baseUrl: mock.url, maxRetries: 0, label: LABEL });
  });
  afterAll(() => mock.close());

  const call = async (one: ConcreteCase, options: CallOptions): Promise<unknown> => {
    const { id } = operationOf(operations, one);
    const method = (client as unknown as Record<string, Method>)[id];
    if (method === undefined) throw new Error(`The client has no method ${id}.`);
    return method(args[one.operationId] ?? {}, options);
  };

  describe.each([...new Set(cases.map(({ operationId }) => operationId))])("%s", (operationId) => {
    const own = cases.filter((one) => one.operationId === operationId);
    const titled = own.map((one) => [one.status, one.example ?? "no body", one] as const);
    test.each(titled)("%s %s", async (_status, _example, one) => {
      const good = one.status.startsWith("2");
      if (good) expect(await call(one, prefer(one))).toEqual(one.value ?? undefined);
      else await expectError(call(one, prefer(one)), one);
      const places = placesOf(operationOf(operations, one), args[operationId] ?? {});
      await expectSameFromApi(client.api, one, places);
      if (good && operationId === balances) {
        const report = await client.fetchBalances((args[balances] ?? {}) as never, prefer(one));
        expect(showReport(report)).toEqual(tested.reports[one.example ?? ""]);
        const labels = [report, ...report.entries, ...report.problems].map(({ label }) => label);
        expect([...new Set(labels)]).toEqual([LABEL]);
      }
      covered.add(JSON.stringify([one.operationId, one.status, one.example]));
    });
  });

  const { accounts } = tested;
  if (accounts !== undefined) {
    const lists = cases.filter(
      ({ operationId, status }) => operationId === accounts.list && status.startsWith("2"),
    );
    // An example of the list is none of the accounts that are asked for after it.
    const own = accounts.complete ? lists : lists.slice(0, 1);
    test.each(own.map((one) => [one.example ?? "no body", one] as const))(
      "all accounts: %s",
      async (example, one) => {
        const options = accounts.complete ? prefer(one) : {};
        const report = await client.fetchBalances((args[accounts.list] ?? {}) as never, options);
        expect(showReport(report)).toEqual(accounts.reports[example]);
      },
    );
  }

  describe("a response that contradicts the spec is caught", () => {
    const examples = tested.canaryExample ? { [balances]: tested.canaryExample } : {};
    let canary: Canary;
    beforeAll(async () => {
      canary = await startCanary(file, { [balances]: tested.canary }, examples);
    });
    afterAll(() => canary[Symbol.asyncDispose]());
    const askFor = ({ url }: Mock): Promise<unknown> =>
      connect({ baseUrl: url, maxRetries: 0 }).fetchBalances((args[balances] ?? {}) as never);

    test("by the client", async () => {
      const error = await askFor(canary.wrong).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ResponseValidationError);
      const places = (error as ResponseValidationError).issues.map(({ pointer }) => pointer);
      expect(places.toSorted()).toEqual(Object.keys(tested.canary).toSorted());
    });

    test("by the server", async () => {
      await expect(askFor(canary.checked)).rejects.toThrow(ServerError);
    });
  });

  test("everything in the spec is covered", () => {
    const documented = countSpec(spec.document);
    const tested = {
      operations: new Set([...covered].map((key) => JSON.parse(key)[0])).size,
      statuses: new Set([...covered].map((key) => JSON.stringify(JSON.parse(key).slice(0, 2))))
        .size,
      examples: covered.size,
    };
    console.log(`${provider}: ${showCount(tested)} of ${showCount(documented)} in the spec`);
    expect(tested).toEqual(documented);
  });
}

/** The operation of a case as the generated code knows it. */
function operationOf(operations: readonly Operation[], { method, path }: ConcreteCase): Operation {
  const found = operations.find((one) => one.method === method && one.path === path);
  if (found === undefined) throw new Error(`The generated code has no ${method} ${path}.`);
  return found;
}

/** Makes Prism answer with one example (its `Prefer` header, RFC 7240). */
function prefer({ code, example }: ConcreteCase): { headers: Record<string, string> } {
  return { headers: { prefer: `code=${code}${example === null ? "" : `, example=${example}`}` } };
}

async function expectError(call: Promise<unknown>, one: ConcreteCase): Promise<void> {
  const { code: status } = one;
  const error = await call.then(
    () => expect.unreachable(`${status} must be an error`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(errorClassOf(status));
  const body = one.mediaType === null ? undefined : one.value;
  expect(error).toMatchObject({ status, operation: one.operationId });
  expect(error).toHaveProperty("body", body);
}

/** The same answer through openapi-fetch; of a body that isn't there it makes what it likes. */
async function expectSameFromApi(api: unknown, one: ConcreteCase, init: object): Promise<void> {
  const verbs = api as Record<string, (path: string, init: object) => Promise<object>>;
  const answer = await verbs[one.method]?.(one.path, { ...init, ...prefer(one) });
  const part = one.status.startsWith("2") ? "data" : "error";
  const body = one.mediaType === null ? {} : { [part]: one.value };
  expect(answer).toMatchObject({ ...body, response: { status: one.code } });
}
