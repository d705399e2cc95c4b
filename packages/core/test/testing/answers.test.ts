import { describe, expect, test } from "vitest";
import { ApiError, ConfigurationError, NotFoundError } from "../../src/index.ts";
import { reply, toState } from "../../src/testing.ts";
import { errorOf } from "../error-of.ts";
import { connect, fixtures, mockAcme } from "./acme.ts";

const ASKED = { wallet_id: "w1" };
const { typical, empty } = fixtures.getWallet.ok;
const { unknown } = fixtures.getWallet.notFound;

describe("an operation is answered", () => {
  test("by the first good example, where nothing is said", async () => {
    const { client, mock } = connect();
    expect(await client.getWallet(ASKED)).toEqual(typical.body);
    expect(await client.deleteWallet(ASKED)).toBeUndefined();
    expect(mock.calls.map(({ operation }) => operation)).toEqual(["getWallet", "deleteWallet"]);
  });

  test("by a fixture", async () => {
    const { client } = connect({ getWallet: empty.with({ amount: 3 }) });
    expect(await client.getWallet(ASKED)).toEqual({ ...empty.body, amount: 3 });
  });

  test("by an error's fixture", async () => {
    const { client } = connect({ getWallet: unknown.with({ message: "Gone." }) });
    const error = await errorOf(() => client.getWallet(ASKED));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, body: { message: "Gone." } });
  });

  test("by a status: its first example", async () => {
    const { client } = connect({ getWallet: 404 });
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ body: unknown.body });
  });

  test("by a status that the spec has no example of: no body", async () => {
    const { client, mock } = connect({ getWallet: 418, createTransfer: 202 });
    const error = await errorOf(() => client.getWallet(ASKED));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 418, rawBody: "" });
    mock.answer("deleteWallet", 200);
    const { response } = await client.deleteWallet.withResponse(ASKED);
    expect(response.headers.get("content-type")).toBeNull();
    const body = { amount: 1, to: "w2" };
    expect(await client.createTransfer({ ...ASKED, "Idempotency-Key": "k", body })).toBeUndefined();
  });

  test.each([
    ["of a range", "getWallet", 507],
    ["of all others", "deleteWallet", 409],
  ] as const)("by a status %s that the spec has: that example", async (_, operation, status) => {
    const { client, mock } = connect({}, {});
    mock.answer(operation, status);
    const error = await errorOf(() => client[operation](ASKED, { maxRetries: 0 }));
    expect(error).toMatchObject({ status, body: { message: "Acme is broken." } });
  });

  test.each([
    ["an example", { example: "empty" }, empty.body],
    [
      "an example and changes",
      { example: "empty", with: { amount: 9 } },
      { ...empty.body, amount: 9 },
    ],
    [
      "changes of the first example",
      { with: { currency: "USD" } },
      { ...typical.body, currency: "USD" },
    ],
    ["a body", { body: { id: "own" } }, { id: "own" }],
    [
      "a text",
      { text: '{"id":"text"}', headers: { "Content-Type": "application/json" } },
      { id: "text" },
    ],
    ["nothing", {}, typical.body],
  ])("by a reply with %s", async (_, answer, expected) => {
    const { client } = connect({ getWallet: answer });
    expect(await client.getWallet(ASKED)).toEqual(expected);
  });

  test("by a reply with an example of an error", async () => {
    const { client } = connect({ getWallet: { example: "unknown", with: { message: "Hm." } } });
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({
      status: 404,
      body: { message: "Hm." },
    });
  });

  test("with the headers of a reply, in place of its own", async () => {
    const { client } = connect({
      getWallet: {
        example: "empty",
        headers: { "Content-Type": "application/hal+json", "X-Id": "7" },
      },
    });
    const { response } = await client.getWallet.withResponse(ASKED);
    expect(response.headers.get("x-id")).toBe("7");
    expect(response.headers.get("content-type")).toBe("application/hal+json");
  });

  test("by any status, body and headers", async () => {
    const { client } = connect({
      getWallet: reply(409, { message: "No." }, { "x-request-id": "r1" }),
    });
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({
      status: 409,
      body: { message: "No." },
      message: expect.stringContaining("No."),
    });
    const page = connect({ getWallet: { status: 502, text: "<h1>Bad gateway</h1>" } });
    expect(await errorOf(() => page.client.getWallet(ASKED, { maxRetries: 0 }))).toMatchObject({
      status: 502,
      rawBody: "<h1>Bad gateway</h1>",
    });
  });

  test("by a function of its arguments, at once or later", async () => {
    const { client } = connect({
      getWallet: ({ args }) =>
        args.wallet_id === "w9" ? 404 : typical.with({ id: args.wallet_id }),
      deleteWallet: async ({ args, method, url, headers, text }) =>
        reply(409, { args, method, url, key: headers["x-key"], text }),
    });
    expect(await client.getWallet({ wallet_id: "w5" })).toMatchObject({ id: "w5" });
    expect(await errorOf(() => client.getWallet({ wallet_id: "w9" }))).toMatchObject({
      status: 404,
    });
    expect(await errorOf(() => client.deleteWallet(ASKED))).toMatchObject({
      body: {
        args: ASKED,
        method: "DELETE",
        url: "https://api.acme.example/v1/wallets/w1",
        key: "[redacted]",
        text: "",
      },
    });
  });

  test("by a sequence, whose last answer stays", async () => {
    const { client } = connect({ getWallet: [404, empty, () => typical] });
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ status: 404 });
    const ids = [];
    for (let call = 0; call < 3; call += 1) ids.push((await client.getWallet(ASKED)).id);
    expect(ids).toEqual(["w2", "w1", "w1"]);
  });

  test("otherwise from now on", async () => {
    const { client, mock } = connect({ getWallet: [typical, 404] });
    await client.getWallet(ASKED);
    mock.answer("getWallet", empty, typical);
    expect((await client.getWallet(ASKED)).id).toBe("w2");
    expect((await client.getWallet(ASKED)).id).toBe("w1");
    mock.answer("getWallet");
    expect((await client.getWallet(ASKED)).id).toBe("w1");
  });
});

describe("a mock has states", () => {
  const states = { gone: { getWallet: 404 }, moved: { getWallet: [empty, typical] } };

  test("which answers lead to", async () => {
    const { client, mock } = connect({ deleteWallet: toState("gone") }, { states });
    expect(mock.state).toBe("initial");
    expect((await client.getWallet(ASKED)).id).toBe("w1");
    await client.deleteWallet(ASKED);
    expect(mock.state).toBe("gone");
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ status: 404 });
    // What a state says nothing of is answered as in any other.
    expect(await client.deleteWallet(ASKED)).toBeUndefined();
  });

  test("which it begins with, and a test sets", async () => {
    const { client, mock } = connect({}, { states, state: "gone" });
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ status: 404 });
    mock.state = "moved";
    expect((await client.getWallet(ASKED)).id).toBe("w2");
    mock.state = "elsewhere";
    expect((await client.getWallet(ASKED)).id).toBe("w1");
    // The sequence of a state goes on where it was.
    mock.state = "moved";
    expect((await client.getWallet(ASKED)).id).toBe("w1");
  });

  test("and an answer with one leads on as well", async () => {
    const { client } = connect(
      { getWallet: toState("moved", empty) },
      {
        states: {
          moved: { getWallet: { ...toState("gone"), example: "typical" } },
          gone: { getWallet: 404 },
        },
      },
    );
    expect((await client.getWallet(ASKED)).id).toBe("w2");
    expect((await client.getWallet(ASKED)).id).toBe("w1");
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ status: 404 });
  });
});

describe("an answer that can't be given is refused where it is stated", () => {
  const wrong = { example: "large" };
  const message =
    'acme.getWallet: the spec has no example "large". There are: typical, empty, refused, unknown, slowly, broken.';

  test.each([
    ["alone", () => mockAcme({ getWallet: wrong }), message],
    ["in a sequence", () => mockAcme({ getWallet: [404, wrong] }), message],
    ["in a state", () => mockAcme({}, { states: { one: { getWallet: wrong } } }), message],
    ["later", () => mockAcme().answer("getWallet", wrong), message],
    [
      "of a status",
      () => mockAcme({ getWallet: { status: 404, example: "typical" } }),
      'acme.getWallet: the spec has no example "typical" of status 404. There are: unknown.',
    ],
    [
      "changes of nothing",
      () => mockAcme({ getWallet: { status: 418, with: {} } }),
      "acme.getWallet: the spec has no example of status 418. There are: none.",
    ],
    [
      "no operation",
      () => mockAcme({ getWalet: 404 } as object),
      'acme: the mock has no operation "getWalet". There are: getWallet, deleteWallet, listWallets, createTransfer, createToken, getReport, getStatement, Login.',
    ],
    [
      "no status",
      () => mockAcme({ getWallet: 42 }),
      "acme.getWallet: an answer can't have the status 42: give one from 200 to 599.",
    ],
    [
      "no status of a body",
      () => mockAcme({ getWallet: reply(600, {}) }),
      "acme.getWallet: an answer can't have the status 600: give one from 200 to 599.",
    ],
  ])("%s", async (_, state, text) => {
    const error = await errorOf(state);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toBe(text);
  });

  test("and where a function gives it, ends that call", async () => {
    const { client, mock } = connect({ getWallet: () => wrong });
    const error = await errorOf(() => client.getWallet(ASKED));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(mock.calls).toHaveLength(1);
  });
});
