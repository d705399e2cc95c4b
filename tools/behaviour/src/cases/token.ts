import { UnauthorizedError } from "@org/core";
import { json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, FACES, refusalOf } from "../suite/call.ts";
import { type Case, type Context, casesOf } from "../suite/case.ts";
import { handsOutTokens } from "../suite/concerns.ts";
import { forFaces } from "../suite/each-face.ts";
import type { Scenario } from "../suite/server-handle.ts";

const REFUSED = json({ status: 401, message: "The token is not valid.", data: null }, 401);

function example({ server, subject }: Context) {
  return json(server.world.fixtures[subject.name]?.["typical"]);
}

function issued(expiresIn: number) {
  return json({
    status: 200,
    message: "ok",
    data: { access_token: "a-token", expires_in: expiresIn },
  });
}

/** Requests as `POST` for a token and `GET` for balances. */
async function methods(scenario: Scenario): Promise<string> {
  return (await scenario.seen()).requests.map(({ method }) => method).join(" ");
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

function withTokens(run: Case["run"]): Omit<Case, "row" | "name"> {
  return { only: handsOutTokens, run };
}

export const tokenCases = casesOf("token", {
  "renewed once, then an answer": withTokens(async (context) => {
    const { subject, server } = context;
    await forFaces(async (face) => {
      const answers = [example(context), REFUSED, example(context)];
      const scenario = await server.start({ answers });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      dataOf(await call(subject, made, face));
      dataOf(await call(subject, made, face));
      equal(await methods(scenario), "POST GET GET POST GET", "requests");
      const { requests } = await scenario.seen();
      const [, first, second, , third] = requests.map(({ headers }) => headers["authorization"]);
      ok(first === second && second !== third, "a new token must be sent after the renewal");
    });
  }),

  "renewed once, then the error": withTokens(async ({ subject, server }) => {
    await forFaces(async (face) => {
      const scenario = await server.start({ answers: [REFUSED] });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      const error = refusalOf(await call(subject, made, face), 401);
      if (face !== "api") ok(error instanceof UnauthorizedError, "an UnauthorizedError");
      equal(await methods(scenario), "POST GET POST GET", "requests");
    });
  }),

  "50 first calls, one token": withTokens(async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({ answers: [example(context)] });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    const calls = Array.from({ length: 50 }, (_, index) =>
      call(subject, made, FACES[index % FACES.length] ?? "method"),
    );
    for (const one of calls) dataOf(await one);
    equal(count(await methods(scenario), "POST"), 1, "token requests");
  }),

  "10 refused at once, one renewal": withTokens(async (context) => {
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
        if (init.method === "GET" && gone < 10) {
          gone += 1;
          if (gone === 10) release();
          await all;
        }
        return fetch(url, init);
      },
    });
    const calls = Array.from({ length: 10 }, () => call(subject, held, "fetchBalances"));
    for (const one of calls) dataOf(await one);
    equal(count(await methods(scenario), "POST"), 3, "token requests: two firsts, one renewal");
  }),

  "kept while it lives": withTokens(async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({ answers: [example(context)], token: [issued(7_200)] });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    for (const face of FACES) dataOf(await call(subject, made, face));
    equal(await methods(scenario), "POST GET GET GET", "requests");
  }),

  "renewed before it expires": withTokens(async (context) => {
    const { subject, server } = context;
    const scenario = await server.start({ answers: [example(context)], token: [issued(0)] });
    const made = connect(subject, { baseUrl: scenario.baseUrl });
    for (const face of FACES) dataOf(await call(subject, made, face));
    equal(await methods(scenario), "POST GET POST GET POST GET", "requests");
  }),

  "an Authorization header of the caller's own needs none": withTokens(async (context) => {
    const { subject, server } = context;
    await forFaces(async (face) => {
      const scenario = await server.start({ answers: [REFUSED] });
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      const headers = { authorization: "Bearer my-own-token" };
      refusalOf(await call(subject, made, face, { headers }), 401);
      equal(await methods(scenario), "GET", "requests");
    });
  }),
});
