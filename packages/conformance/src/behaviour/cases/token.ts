import { UnauthorizedError } from "@org/core";
import { type Answer, fault, json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, FACES, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { hasLifetime, hasToken, when } from "../suite/needs.ts";
import type { Scenario } from "../suite/server-handle.ts";
import { answerToken, tokenBody } from "../suite/token.ts";

const REFUSED = json({ message: "The token is not valid." }, 401);

const NOW = { "retry-after": "0" };

/** What passes when the request for a token is sent again. */
const PASSING: Readonly<Record<string, Answer>> = {
  "429": json({ message: "slow down" }, 429, NOW),
  "503": json({ message: "down" }, 503, NOW),
  "reset before the answer": fault("reset"),
  "closed before the answer": fault("close"),
  "the body is cut": fault("truncate", { a: "long enough" }),
};

function example({ subject }: Context): Answer {
  return json(subject.example);
}

function issued({ subject: { token } }: Context, seconds: unknown): Answer {
  return json(token && tokenBody(token, "a-token", seconds));
}

/** The requests in their order: `token` for one of a token, `call` for one of balances. */
async function order(scenario: Scenario): Promise<string> {
  const { requests } = await scenario.seen();
  return requests.map(({ isToken }) => (isToken ? "token" : "call")).join(" ");
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

export const tokenCases = casesOf("token", {
  "renewed once, then an answer": when(hasToken, async (context) => {
    const { subject, server } = context;
    await forFaces(async (face) => {
      const answers = [example(context), REFUSED, example(context)];
      const scenario = await server.start({ answers });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      dataOf(await call(subject, made, face));
      dataOf(await call(subject, made, face));
      equal(await order(scenario), "token call call token call", "requests");
      const { requests } = await scenario.seen();
      const [, first, second, , third] = requests.map(({ headers }) => headers["authorization"]);
      ok(first === second && second !== third, "a new token must be sent after the renewal");
    });
  }),

  "renewed once, then the error": when(hasToken, async ({ subject, server }) => {
    await forFaces(async (face) => {
      const scenario = await server.start({ answers: [REFUSED] });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      const error = refusalOf(await call(subject, made, face), 401);
      if (face !== "api") ok(error instanceof UnauthorizedError, "an UnauthorizedError");
      equal(await order(scenario), "token call token call", "requests");
    });
  }),

  "50 first calls, one token": when(hasToken, async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({ answers: [example(context)] });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    const calls = Array.from({ length: 50 }, (_, index) =>
      call(subject, made, FACES[index % FACES.length] ?? "method"),
    );
    for (const one of calls) dataOf(await one);
    equal(count(await order(scenario), "token"), 1, "token requests");
  }),

  "10 refused at once, one renewal": when(hasToken, async (context) => {
    const { subject, server } = context;
    const refusals = Array.from({ length: 10 }, () => REFUSED);
    const answers = [example(context), ...refusals, example(context)];
    const scenario = await server.start({ answers });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    dataOf(await call(subject, made, "method"));
    // All ten go out with the first token before any of them is refused.
    let gone = 0;
    let release = (): void => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = connect(subject, {
      baseUrl: scenario.baseUrl,
      fetch: async (url, init) => {
        if (answerToken(subject, url) === undefined && gone < 10) {
          gone += 1;
          if (gone === 10) release();
          await all;
        }
        return fetch(url, init);
      },
    });
    const calls = Array.from({ length: 10 }, () => call(subject, held, "fetchBalances"));
    for (const one of calls) dataOf(await one);
    equal(count(await order(scenario), "token"), 3, "token requests: two firsts, one renewal");
  }),

  "kept while it lives": when(hasToken, async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({
      answers: [example(context)],
      token: [issued(context, 7_200)],
    });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    for (const face of FACES) dataOf(await call(subject, made, face));
    equal(await order(scenario), "token call call call", "requests");
  }),

  "renewed before it expires": when([hasToken, hasLifetime], async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({
      answers: [example(context)],
      token: [issued(context, 1)],
    });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    for (const face of FACES) {
      dataOf(await call(subject, made, face));
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    equal(await order(scenario), "token call token call token call", "requests");
  }),

  "a lifetime that makes no sense is none": when([hasToken, hasLifetime], async (context) => {
    const { subject, server } = context;
    for (const seconds of [0, -7_200, "soon", null, {}]) {
      const scenario = await server.start({
        answers: [example(context)],
        token: [issued(context, seconds)],
      });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      for (const face of FACES) dataOf(await call(subject, made, face));
      equal(await order(scenario), "token call call call", "requests");
    }
  }),

  ...Object.fromEntries(
    Object.entries(PASSING).map(([name, answer]) => [
      `its request is repeated: ${name}`,
      when(hasToken, async (context: Context) => {
        const setup = { token: [answer, issued(context, 7_200)], answers: [example(context)] };
        await eachFace(context, setup, async ({ outcome, scenario }) => {
          dataOf(outcome);
          equal(await order(scenario), "token token call", "requests");
        });
      }),
    ]),
  ),

  "an Authorization header of the caller's own needs none": when(hasToken, async (context) => {
    const { subject, server } = context;
    await forFaces(async (face) => {
      const scenario = await server.start({ answers: [REFUSED] });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      const headers = { authorization: "Bearer my-own-token" };
      refusalOf(await call(subject, made, face, { headers }), 401);
      equal(await order(scenario), "call", "requests");
    });
  }),
});
