import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { type Mock, startMock } from "@org/mock";
import { closeServer, listenLocally } from "./local-server.ts";

/**
 * What each provider answers, as the text on the wire: amounts that a double can't hold, currencies
 * whose smallest unit is no cent. The consumers know what must come out. The READMEs ask for balances
 * that a method of a client can read as well.
 */
const ANSWERS: Readonly<Record<string, string>> = {
  "GET /finix/balances/BA1": `{ "id": "BA1", "currency": "USD", "posted_amount": 9007199254740993,
    "available_amount": -62, "pending_amount": 0, "updated_at": "2026-11-20T10:00:00Z" }`,
  "GET /finix/balances/BA2": `{ "id": "BA2", "currency": "EUR", "posted_amount": 29900 }`,
  "GET /finix/balances/BAxyz": `{ "id": "BAxyz", "currency": "USD", "posted_amount": 29900 }`,
  "GET /glomo/balances": `{ "available": [{ "currency": "KWD", "amount": 295990 }],
    "pending": [], "deficit": [] }`,
  "POST /muda/v1/clients/oauth/token": `{ "status": 200, "message": "Here is a token.",
    "data": { "access_token": "local", "token_type": "Bearer", "expires_in": 7200 } }`,
  "GET /muda/v1/payment/balance": `{ "status": 200, "message": "The balances were read.",
    "data": [{ "id": 1, "asset_code": "cUGX", "asset_issuer": "issuer", "currency": "UGX",
      "balance": "4621.0000001" }] }`,
  "GET /wooshpay/v1/balance": `{ "object": "balance", "livemode": false,
    "available": [{ "amount": 295, "currency": "jpy" }], "pending": [] }`,
  "GET /marqeta/balances/user": `{ "gpa": { "currency_code": "USD", "ledger_balance": 12345678901234567.89,
    "available_balance": 0.00, "pending_credits": 0.10 }, "links": [] }`,
  "GET /marqeta/balances/my_user_01": `{ "gpa": { "currency_code": "USD", "ledger_balance": 299.00,
    "available_balance": 0.00, "pending_credits": 0.10 }, "links": [] }`,
};

/** What is not there, and how it is said. */
const ABSENT: Readonly<Record<string, string>> = {
  "GET /finix/balances/missing": `{ "total": 1, "_embedded": { "errors": [
    { "code": "NOT_FOUND", "logref": "1", "message": "There is no such balance." }] } }`,
};

/** A server of fixed answers, and where it listens. */
export interface ProviderServer extends AsyncDisposable {
  /** Each provider answers below its name: `http://127.0.0.1:4321/finix`. */
  readonly url: string;
}

/**
 * Starts a server on a free port of 127.0.0.1 that answers as the providers would: what is not fixed here,
 * as the mock of the provider's spec does.
 */
export async function startProviderServer(): Promise<ProviderServer> {
  const started = new AsyncDisposableStack();
  const mocks = new Map<string, Promise<Mock>>();
  const mockOf = (name: string): Promise<Mock> => {
    const mock = mocks.get(name) ?? startMock(name).then((one) => started.use(one));
    mocks.set(name, mock);
    return mock;
  };
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, mockOf).catch((error: unknown) =>
      Response.json({ message: String(error) }, { status: 404 }),
    );
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(await answer.text());
  });
  const url = await listenLocally(server);
  started.defer(() => closeServer(server));
  return { url, [Symbol.asyncDispose]: () => started.disposeAsync() };
}

async function answerTo(
  request: IncomingMessage,
  mockOf: (name: string) => Promise<Mock>,
): Promise<Response> {
  const { method = "GET", url = "/" } = request;
  const asked = `${method} ${url}`;
  const [fixed, absent] = [ANSWERS[asked], ABSENT[asked]];
  const headers = { "content-type": "application/json" };
  if (fixed !== undefined) return new Response(fixed, { headers });
  if (absent !== undefined) return new Response(absent, { headers, status: 404 });
  const [, name = "", path = ""] = /^\/([\w-]+)(\/.*)$/.exec(url) ?? [];
  const mock = await mockOf(name);
  // What belongs to the connection is that of the new one.
  const { host: _, connection: __, "content-length": ___, ...own } = request.headers;
  const passed = new Headers();
  for (const [header, value] of Object.entries(own)) passed.append(header, String(value));
  const body = await text(request);
  return fetch(mock.url + path, {
    method,
    headers: passed,
    ...(body !== "" && { body }),
  });
}
