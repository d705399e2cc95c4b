import { describe, expect, expectTypeOf, test } from "vitest";
import {
  AbortedError,
  ApiError,
  type BalanceReport,
  ConfigurationError,
  collectBalances,
  PaginationError,
  type Problem,
  ProviderError,
  ResponseValidationError,
  reportFromJson,
  streamBalances,
  TimeoutError,
  type WholeClient,
} from "../src/index.ts";
import { errorOf } from "./error-of.ts";
import { createExample } from "./provider.ts";
import { accountsClient, pagesClient, serveWallets, type WalletsClient } from "./wallets.ts";

function wallet(id: string, amount: unknown = 100): object {
  return { id, amount, currency: "EUR" };
}

/** Lines of a report: what came, and what did not. */
function linesOf({ entries, problems }: BalanceReport): string[] {
  return [
    ...entries.map(
      ({ account, money, source }) => `${account} ${money.toJSON().value} ${source.pointer}`,
    ),
    ...problems.map(({ account, code, error }) => `${account} ${code} ${error?.name}`),
  ];
}

const TWO_PAGES = {
  "/wallets": { data: [wallet("a", 1), wallet("b", 2)], next: "n1" },
  "/wallets?after=n1": { data: [wallet("c", 3)] },
};

describe("without an account, all that are listed are asked", () => {
  test("one by one, where the list has ids alone", async () => {
    const { baseUrl, targets } = await serveWallets({
      "/wallets": { data: [{ id: "a" }, { id: "b/c" }], next: "n1" },
      "/wallets?after=n1": { data: [{ id: 7 }] },
      "/wallets/a": wallet("a", 1),
      "/wallets/b%2Fc": wallet("b/c", 2),
      "/wallets/7": { amount: 3, currency: "EUR" },
    });
    const report = await accountsClient({ baseUrl, label: "tenant" }).fetchBalances();
    expect(linesOf(report)).toEqual(["a 0.01 /amount", "b/c 0.02 /amount", "7 0.03 /amount"]);
    expect(report).toMatchObject({ provider: "example", label: "tenant", account: null });
    expect(targets()).toHaveLength(5);
  });

  test("none again, where an item is a whole account", async () => {
    const { baseUrl, targets } = await serveWallets(TWO_PAGES);
    const report = await accountsClient({ baseUrl }, { complete: true }).fetchBalances({});
    expect(linesOf(report)).toEqual([
      "a 0.01 /data/0/amount",
      "b 0.02 /data/1/amount",
      "c 0.03 /data/0/amount",
    ]);
    expect(targets()).toEqual(["/wallets", "/wallets?after=n1"]);
  });

  test("with what the list is given, as far as an account takes it", async () => {
    const { baseUrl, targets } = await serveWallets({
      "/wallets?after=n0&mode=test": { data: [{ id: "a" }] },
      "/wallets/a?mode=test": wallet("a"),
    });
    const report = await accountsClient({ baseUrl }).fetchBalances({ after: "n0", mode: "test" });
    expect(linesOf(report)).toEqual(["a 1.00 /amount"]);
    expect(targets()).toHaveLength(2);
  });

  test("once, where it comes twice because the list changed meanwhile", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [wallet("a"), wallet("b")], next: "n1" },
      "/wallets?after=n1": { data: [wallet("b"), wallet("c")] },
    });
    const report = await accountsClient({ baseUrl }, { complete: true }).fetchBalances();
    expect(report.entries.map(({ account }) => account)).toEqual(["a", "b", "c"]);
  });

  test("each entry says whose it is, also where no answer does", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [{ id: "a" }, { id: "b" }] },
      "/wallets/a": wallet("a", 1),
      "/wallets/b": wallet("b", 2),
    });
    const client = accountsClient({ baseUrl }, {}, []);
    const expected = ["a 0.01 /amount", "b 0.02 /amount"];
    expect(linesOf(await client.fetchBalances())).toEqual(expected);
    expect((await collectBalances(client)).reports.flatMap(linesOf)).toEqual(expected);
  });

  test("so does each entry of whole items", async () => {
    const { baseUrl } = await serveWallets(TWO_PAGES);
    const report = await accountsClient({ baseUrl }, { complete: true }, []).fetchBalances();
    expect(report.entries.map(({ account }) => account)).toEqual(["a", "b", "c"]);
  });

  test("no account is an empty report", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": { data: [] } });
    const before = Date.now();
    const report = await accountsClient({ baseUrl }).fetchBalances();
    expect(report).toMatchObject({ entries: [], problems: [], drift: [] });
    expect(report.fetchedAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  test("the report is as old as the first answer", async () => {
    const { baseUrl } = await serveWallets(TWO_PAGES);
    const client = accountsClient({ baseUrl }, { complete: true });
    const times: number[] = [];
    for await (const { fetch } of client.fetchBalances.tasks()) {
      times.push((await fetch({})).fetchedAt.getTime());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(times[0]).toBe(times[1]);
    expect(times[2]).toBeGreaterThan(Number(times[1]));
  });
});

describe("with an account, that one alone is asked", () => {
  test("it is", async () => {
    const { baseUrl, targets } = await serveWallets({ "/wallets/a": wallet("a") });
    const report = await accountsClient({ baseUrl }).fetchBalances({ id: "a" });
    expect(report.account).toBe("a");
    expect(targets()).toEqual(["/wallets/a"]);
  });

  test.each([undefined, null])("one that is %s is not all of them", async (id) => {
    const { baseUrl, targets } = await serveWallets(TWO_PAGES);
    const client = accountsClient({ baseUrl });
    const error = await errorOf(() => client.fetchBalances({ id: id as never }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(targets()).toEqual([]);
  });

  test("as a task too", async () => {
    const { baseUrl, targets } = await serveWallets({ "/wallets/a": wallet("a") });
    const { fetchBalances } = accountsClient({ baseUrl, label: "tenant" });
    const { reports, failures } = await collectBalances([
      fetchBalances.tasks({ id: "a" }),
      fetchBalances.tasks({ id: undefined as never }),
    ]);
    expect(reports.map(({ label, account }) => `${label} ${account}`)).toEqual(["tenant a"]);
    expect(failures.map(({ account }) => account)).toEqual([null]);
    expect(failures[0]?.error).toBeInstanceOf(ConfigurationError);
    expect(targets()).toEqual(["/wallets/a"]);
  });
});

describe("what fails of many costs the others nothing", () => {
  test("an account is a problem of its own, with its error", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [{ id: "a" }, { id: "gone" }, { id: "c" }] },
      "/wallets/a": wallet("a"),
      "/wallets/c": wallet("c"),
    });
    const report = await accountsClient({ baseUrl, maxRetries: 0 }).fetchBalances();
    expect(linesOf(report)).toEqual([
      "a 1.00 /amount",
      "c 1.00 /amount",
      "gone failed NotFoundError",
    ]);
    const [problem] = report.problems;
    expect(problem).toMatchObject({ provider: "example", pointer: "", message: /It is a 404/ });
    expect(problem?.error).toBeInstanceOf(ApiError);
  });

  test("so is one that stalls, within the time of a call", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [{ id: "a" }, { id: "slow" }] },
      "/wallets/a": wallet("a"),
      "/wallets/slow": null,
    });
    const report = await accountsClient({ baseUrl, timeoutMs: 1_500 }).fetchBalances();
    expect(linesOf(report)).toEqual(["a 1.00 /amount", "slow failed TimeoutError"]);
    expect(report.problems[0]?.error).toBeInstanceOf(TimeoutError);
  });

  test("so is one whose amount is none, and one without an id", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [wallet("a"), wallet("b", "12"), { amount: 1 }, wallet("d")] },
    });
    const report = await accountsClient({ baseUrl }, { complete: true }).fetchBalances();
    expect(linesOf(report)).toEqual([
      "a 1.00 /data/0/amount",
      "d 1.00 /data/3/amount",
      "b failed ResponseValidationError",
      "null failed ResponseValidationError",
    ]);
    const issues = report.problems.map(({ error }) => (error as ResponseValidationError).issues);
    expect(issues.map(([issue]) => issue?.pointer)).toEqual(["/data/1/amount", "/data/2/id"]);
  });

  test.each(["", ".", "..", "\ud800"])("so is one whose id %j no URL can hold", async (id) => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [{ id: "a" }, { id }] },
      "/wallets/a": wallet("a"),
    });
    const report = await accountsClient({ baseUrl }).fetchBalances();
    expect(linesOf(report)).toEqual(["a 1.00 /amount", "null failed ResponseValidationError"]);
    const received = { pointer: "/data/1/id", received: "string" };
    expect(report.problems[0]?.error).toMatchObject({ issues: [received] });
  });

  test("a page that does not come is a problem after what came before", async () => {
    const { baseUrl } = await serveWallets({ ...TWO_PAGES, "/wallets?after=n1": 500 });
    const client = accountsClient({ baseUrl, maxRetries: 0 }, { complete: true });
    const report = await client.fetchBalances();
    expect(linesOf(report)).toEqual([
      "a 0.01 /data/0/amount",
      "b 0.02 /data/1/amount",
      "null failed ServerError",
    ]);
    expect(report.problems[0]?.message).toMatch(/It was page 2/);
  });

  test("what nobody reads may differ: the report says where", async () => {
    const { baseUrl } = await serveWallets({
      "/wallets": { data: [wallet("a"), { ...wallet("b"), nick: 7 }] },
    });
    const { problems, drift } = await accountsClient(
      { baseUrl },
      { complete: true },
    ).fetchBalances();
    expect(problems).toEqual([]);
    expect(drift).toEqual([{ pointer: "/data/1/nick", expected: "string", received: "number" }]);
  });

  test("the report survives JSON, its errors as their JSON", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": { data: [{ id: "a" }, { id: "b" }] } });
    const report = await accountsClient({ baseUrl, maxRetries: 0 }).fetchBalances();
    const read = reportFromJson(JSON.parse(JSON.stringify(report)));
    expect(read.problems.map(({ account }) => account)).toEqual(["a", "b"]);
    expect(read.problems[0]?.error).toMatchObject({ name: "NotFoundError", status: 404 });
    expect(JSON.stringify(read)).toBe(JSON.stringify(report));
  });
});

describe("nothing came at all: it fails", () => {
  test("the list is refused", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": 403 });
    const error = await errorOf(() => accountsClient({ baseUrl }).fetchBalances());
    expect(error).toMatchObject({ name: "ForbiddenError", operation: "listWallets" });
    expect((error as Error).stack).toContain("several-balances.test");
  });

  test("the answer has no list where it should: that is not an empty one", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": { wallets: [wallet("a")] } });
    const error = await errorOf(() => accountsClient({ baseUrl }).fetchBalances());
    expect(error).toBeInstanceOf(ResponseValidationError);
  });

  test("an argument or an option is none", async () => {
    const { baseUrl, targets } = await serveWallets(TWO_PAGES);
    const client = accountsClient({ baseUrl });
    for (const call of [
      () => client.fetchBalances({ ids: "a" } as never),
      () => client.fetchBalances(null as never),
      () => client.fetchBalances({}, { timeout: 1 } as never),
      () => client.fetchBalances({}, { signal: "now" as never }),
      () => client.fetchBalances({}, null as never),
    ]) {
      expect(await errorOf(call)).toBeInstanceOf(ConfigurationError);
    }
    expect(targets()).toEqual([]);
  });

  test("a part of the pages is no answer: there is no such option", async () => {
    const { baseUrl, targets } = await serveWallets(TWO_PAGES);
    for (const client of [
      accountsClient({ baseUrl }, { complete: true }),
      pagesClient({ baseUrl }),
    ]) {
      const error = await errorOf(() => client.fetchBalances({}, { maxPages: 1 } as never));
      expect(error).toBeInstanceOf(ConfigurationError);
      const tasks = client.fetchBalances.tasks({}, { maxPages: 1 } as never);
      expect((await collectBalances(tasks)).failures[0]?.error).toEqual(error);
    }
    expect(targets()).toEqual([]);
  });

  test.each([
    ["listing", "/wallets"],
    ["asking", "/wallets/a"],
  ])("it is aborted while %s: at once, and nothing more is asked", async (_, stalled) => {
    const server = await serveWallets({
      "/wallets": { data: [{ id: "a" }] },
      [stalled]: null,
    });
    const controller = new AbortController();
    const { signal } = controller;
    const call = accountsClient({ baseUrl: server.baseUrl }).fetchBalances({}, { signal });
    const failed = errorOf(() => call);
    while (!server.targets().includes(stalled)) await new Promise(setImmediate);
    controller.abort(new Error("enough"));
    expect(await failed).toBeInstanceOf(AbortedError);
    expect(server.targets()).toHaveLength(stalled === "/wallets" ? 1 : 2);
  });
});

test("the signal of whoever made the tasks ends them, in a collection too", async () => {
  const server = await serveWallets({ "/wallets": { data: [{ id: "a" }] }, "/wallets/a": null });
  const { fetchBalances } = accountsClient({ baseUrl: server.baseUrl, timeoutMs: 5_000 });
  const own = new AbortController();
  const collected = collectBalances(fetchBalances.tasks({}, { signal: own.signal }));
  while (!server.targets().includes("/wallets/a")) await new Promise(setImmediate);
  own.abort(new Error("enough"));
  const { failures } = await collected;
  expect(failures.map(({ account }) => account)).toEqual(["a"]);
  expect(failures[0]?.error).toBeInstanceOf(AbortedError);
});

describe("balances whose answers go on from page to page", () => {
  test("are those of all pages", async () => {
    const { baseUrl } = await serveWallets(TWO_PAGES);
    const report = await pagesClient({ baseUrl }).fetchBalances();
    expect(linesOf(report)).toEqual([
      "a 0.01 /data/0/amount",
      "b 0.02 /data/1/amount",
      "c 0.03 /data/0/amount",
    ]);
  });

  test("a page that fails costs those before it nothing", async () => {
    const { baseUrl } = await serveWallets({ ...TWO_PAGES, "/wallets?after=n1": { data: 1 } });
    const report = await pagesClient({ baseUrl }).fetchBalances();
    expect(report.entries).toHaveLength(2);
    expect(linesOf(report).at(-1)).toBe("null failed ResponseValidationError");
  });

  test("more that can't be asked for is said", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": { data: [wallet("a")], more: true } });
    const pages = { items: "/data", more: "/more" };
    const report = await pagesClient({ baseUrl }, pages).fetchBalances();
    expect(linesOf(report)).toEqual(["a 1.00 /data/0/amount", "null failed PaginationError"]);
    expect(report.problems[0]?.error).toBeInstanceOf(PaginationError);
    expect(report.problems[0]?.message).toMatch(/there are more/);
  });

  test("no more is the end", async () => {
    const { baseUrl } = await serveWallets({ "/wallets": { data: [wallet("a")], more: false } });
    const pages = { items: "/data", more: "/more" };
    const { problems } = await pagesClient({ baseUrl }, pages).fetchBalances();
    expect(problems).toEqual([]);
  });
});

describe("a client in place of tasks", () => {
  async function clients(): Promise<WalletsClient[]> {
    const { baseUrl } = await serveWallets(TWO_PAGES);
    const gone = await serveWallets({});
    return [
      accountsClient({ baseUrl, label: "one" }, { complete: true }),
      accountsClient({ baseUrl: gone.baseUrl, label: "two", maxRetries: 0 }),
      pagesClient({ baseUrl, label: "three" }),
    ];
  }

  test("is all of its accounts, each a task of its own", async () => {
    const [first] = await clients();
    const outcomes: string[] = [];
    for await (const { task, index, report } of streamBalances(first as WholeClient)) {
      outcomes.push(`${index} ${task.label} ${task.account} ${report?.entries.length}`);
    }
    expect(outcomes.sort()).toEqual(["0 one a 1", "1 one b 1", "2 one c 1"]);
  });

  test("stands among tasks; a list that fails is a failure of the client", async () => {
    const all = await clients();
    const task = { provider: "other", account: "z", fetch: () => Promise.reject(new Error("no")) };
    const { entries, failures } = await collectBalances([...all, task]);
    expect(entries.map(({ label, account }) => `${label} ${account}`)).toEqual([
      "one a",
      "one b",
      "one c",
      "three a",
      "three b",
      "three c",
    ]);
    expect(failures.map(({ label, account, index }) => `${label} ${account} ${index}`)).toEqual([
      "two null 3",
      "null z 6",
    ]);
    expect(failures[0]?.error).toBeInstanceOf(ProviderError);
  });

  test("is asked for no more accounts than are taken", async () => {
    const { baseUrl, targets } = await serveWallets(TWO_PAGES);
    const client = accountsClient({ baseUrl }, { complete: true });
    for await (const _ of streamBalances(client, { concurrency: 1 })) break;
    expect(targets()).toEqual(["/wallets"]);
  });

  test("a stream that is aborted while a client lists ends", async () => {
    const server = await serveWallets({ "/wallets": null });
    const controller = new AbortController();
    const client = accountsClient({ baseUrl: server.baseUrl });
    const collected = collectBalances([client], { signal: controller.signal });
    while (server.targets().length === 0) await new Promise(setImmediate);
    controller.abort();
    const { failures } = await collected;
    expect(failures.map(({ error }) => (error as Error).name)).toEqual(["AbortedError"]);
  });
});

test("types: who needs an account is no whole client", () => {
  const needsOne = createExample({});
  // @ts-expect-error its fetchBalances needs an id
  const whole: () => WholeClient = () => needsOne;
  expectTypeOf(whole).returns.toEqualTypeOf<WholeClient>();
  expectTypeOf<Problem["error"]>().toEqualTypeOf<BalanceReport["problems"][number]["error"]>();
  expectTypeOf<WalletsClient>().toExtend<WholeClient>();
});
