/** Clients of generated code, over a `fetch` that records what is sent and answers as it is told. */
import {
  chooseServer,
  clientHeaders,
  createClientWith,
  oauthTokens,
  operationTokens,
} from "../../../core/src/provider.ts";
import { load } from "./load.ts";
import type { Options } from "./settings.ts";
import type { Side } from "./sides.ts";
import { tokenAnswer } from "./tokens.ts";

/** A request as it left. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** An answer as it comes. */
export interface Given {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** No content: what any method takes for a success. */
export const NOTHING: Given = { status: 204, headers: {}, body: null };

/** How a call ended, and what it sent. */
export interface Outcome {
  /** In their order; those for a token are apart. */
  readonly sent: readonly Sent[];
  readonly tokens: readonly Sent[];
  readonly data?: unknown;
  /** The name of the error's class, and its words. */
  readonly error?: string;
}

export interface Client {
  /** The name of the provider, as errors and clients say it. */
  readonly provider: string;
  call(method: string, args: unknown, answer?: (sent: Sent) => Given): Promise<Outcome>;
  /** The items of the first page. */
  items(method: string, args: unknown, answer: (sent: Sent) => Given): Promise<Outcome>;
}

/** A client with these options; an error where none can be made. */
export function clientOf(
  side: Side,
  options: Options,
  members: Readonly<Record<string, object>> = load(side).members,
): Client | { readonly error: string } {
  const { provider } = load(side);
  const { rateLimit: _, ...unlimited } = provider;
  const sent: Sent[] = [];
  const asked: Sent[] = [];
  let answer = (_sent: Sent): Given => NOTHING;

  async function fetch(input: string, init: RequestInit): Promise<Response> {
    const request: Sent = {
      method: init.method ?? "",
      url: new URL(input),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body == null ? undefined : await new Response(init.body).text(),
    };
    const token = tokenAnswer(side.model, request);
    (token === undefined ? sent : asked).push(request);
    if (token !== undefined) return Response.json(token);
    const { body, ...rest } = answer(request);
    return new Response(body, rest);
  }

  async function record(work: () => Promise<unknown>, given = (_: Sent) => NOTHING) {
    sent.length = 0;
    asked.length = 0;
    answer = given;
    const done = await work().then(
      (data) => ({ data }),
      (error: unknown) => ({ error: String(error) }),
    );
    return { sent: [...sent], tokens: [...asked], ...done };
  }

  const tokens = [...side.model.security.values()].filter(({ type }) => type === "token");
  const loader = tokens.some((one) => "endpoint" in one) ? oauthTokens : operationTokens;
  const basis = {
    provider: unlimited,
    userAgent: "oracle",
    ...(tokens.length > 0 && { tokens: loader }),
    chooseServer,
    clientHeaders,
  };
  try {
    const own: object = { fetch, maxRetries: 0, ...options };
    const client = createClientWith(basis, members as Readonly<Record<string, never>>, own);
    const methodOf = (name: string) =>
      Reflect.get(client, name) as (args: unknown) => Promise<unknown>;
    return {
      provider: client.provider.name,
      call: (name, args, given) => record(async () => methodOf(name)(args), given),
      items: (name, args, given) =>
        record(async () => {
          const list = Reflect.get(methodOf(name), "items")(args, { maxPages: 1 });
          return Array.fromAsync(list as AsyncIterable<unknown>);
        }, given),
    };
  } catch (error) {
    return { error: String(error) };
  }
}
