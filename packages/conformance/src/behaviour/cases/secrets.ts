import type { CallOptions } from "@org/core";
import { type Answer, json, text } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { type AnyOptions, call, connect } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { forFaces } from "../suite/each-face.ts";
import { when } from "../suite/needs.ts";
import { withValue } from "../suite/pointer.ts";
import { sentSecrets } from "../suite/secrets.ts";
import { leaks, spellings, spill } from "../suite/spill.ts";
import type { Subject } from "../suite/subject.ts";
import { tokenBody } from "../suite/token.ts";

const ISSUED = "MARK-issued-token-1Zq";

/** Credentials that a caller puts into headers, and the secrets in them. */
const OWN_HEADERS = {
  authorization: "Bearer MARK-own-bearer-8Kd",
  cookie: "a=1; sid=MARK-own-cookie-3Vn",
  "x-api-key": "MARK-own-key-6Ws",
  "x-session-token": "MARK-own-session-0Jt",
};
const OWN_SECRETS = [
  "MARK-own-bearer-8Kd",
  "MARK-own-cookie-3Vn",
  "MARK-own-key-6Ws",
  "MARK-own-session-0Jt",
];

/** A page's script may not set cookies in a header: the browser leaves them out. */
const PAGE_HEADERS = { ...OWN_HEADERS, cookie: "" };

/** Everything of a subject that is secret, and what HTTP Basic makes of it. */
function secretsOf(subject: Subject): string[] {
  const issued = subject.token === undefined ? [] : [ISSUED];
  return [...sentSecrets(subject), ...OWN_SECRETS, ...issued];
}

/** All secrets in all spellings, with something between them. */
function echo(context: Context): string {
  return secretsOf(context.subject).flatMap(spellings).join(" | ");
}

/** How secrets come to the client, beside its answers. */
interface Extra {
  readonly client?: AnyOptions;
  readonly signal?: () => AbortSignal;
  /** What is wrong with the answer is nothing that is read: a report tells it as its drift. */
  readonly isUnread?: boolean;
}

/** Calls with all secrets in place, and searches everything that comes out. */
async function staysSilent(
  context: Context,
  answers: readonly Answer[],
  extra: Extra = {},
): Promise<void> {
  const { subject, server, runtime } = context;
  const own = runtime === "chromium" ? PAGE_HEADERS : OWN_HEADERS;
  await forFaces(async (face) => {
    // The token is sent without headers of the caller's own, and so are those with them.
    for (const headers of [undefined, own]) {
      // A secret that this call does not have is not one that the client could know.
      const unknown =
        headers === undefined
          ? OWN_SECRETS
          : [ISSUED, ...OWN_SECRETS.filter((one) => !JSON.stringify(headers).includes(one))];
      const tokenless = "client" in extra || "signal" in extra;
      const secrets = secretsOf(subject).filter(
        (one) => !unknown.includes(one) && !(tokenless && one === ISSUED),
      );
      const { token } = subject;
      const issue = token === undefined ? [] : [json(tokenBody(token, ISSUED))];
      const { baseUrl } = await server.start({ answers, token: issue });
      const out: unknown[] = [];
      const hook = (...told: unknown[]): void => {
        out.push(...told);
      };
      const made = connect(subject, {
        baseUrl,
        maxRetries: 1,
        logger: { debug: hook },
        onRequest: hook,
        onResponse: hook,
        onRetry: hook,
        tracing: {
          startAttempt: (attempt) => {
            hook(attempt);
            return { end: hook };
          },
        },
        ...extra.client,
      });
      const options: CallOptions = {
        ...(headers === undefined ? {} : { headers }),
        ...(extra.signal === undefined ? {} : { signal: extra.signal() }),
      };
      const outcome = await call(subject, made, face, options);
      const isReport = extra.isUnread === true && face === "fetchBalances";
      ok((outcome.data !== undefined) === isReport, "what must end well, and nothing else, does");
      out.push(made, outcome);
      for (const [index, one] of out.entries()) {
        const shown = `${spill(one)}\n${context.inspect(one)}`;
        equal(leaks(shown, secrets), [], `secrets in what came out, ${index + 1} of ${out.length}`);
      }
    }
  });
}

/** An error of a `fetch` that tells too much. */
function talkative(context: Context): Error {
  const all = secretsOf(context.subject).join(" ");
  const child = Object.assign(new Error(`child ${all}`), { code: `E_${all}` });
  const cause = new AggregateError([child, all, { all }], `several ${all}`, { cause: child });
  const error = Object.assign(new TypeError(`failed ${all}`, { cause }), {
    config: { headers: { authorization: all } },
    request: new Request("https://api.example.com", { headers: { "x-all": "MARK" } }),
    headers: new Headers({ authorization: `Bearer ${ISSUED}`, "x-api-key": OWN_SECRETS[2] ?? "" }),
    [Symbol("hidden")]: all,
  });
  Object.defineProperty(error, "unseen", { value: all, enumerable: false });
  return error;
}

function fails(context: Context, error: (context: Context) => unknown): AnyOptions {
  return {
    fetch: async () => {
      throw error(context);
    },
  };
}

const JSON_TYPE = "application/json";

export const secretCases = casesOf("secrets", {
  "in a JSON error": (context) => {
    const all = secretsOf(context.subject).join(" ");
    const body = {
      error: all,
      code: all,
      message: all,
      error_code: all,
      error_message: all,
      _embedded: { errors: [{ code: all, message: all, logref: { [all]: [all] } }] },
    };
    return staysSilent(context, [json(body, 400, { "x-request-id": all, "x-echo": all })]);
  },
  "in a JSON error, in every spelling": (context) =>
    staysSilent(context, [text(422, JSON_TYPE, `{"message":"${jsonOnly(context)}"}`)]),
  "in an error page": (context) =>
    staysSilent(context, [text(403, "text/html", `<p>${echo(context)}</p>`)]),
  "in an error that is retried": (context) =>
    staysSilent(context, [text(503, "text/plain", echo(context), { "retry-after": "0" })]),
  "in a page with status 200": (context) =>
    staysSilent(context, [text(200, "text/html", echo(context))]),
  "in broken JSON": (context) => staysSilent(context, [text(200, JSON_TYPE, echo(context))]),
  "at the end of an excerpt": (context) =>
    staysSilent(context, [
      text(200, "text/plain", `${"x".repeat(190)}${secretsOf(context.subject)[0]}`),
    ]),
  "in Content-Type": (context) => {
    const { subject } = context;
    const type = `text/plain; echo=${secretsOf(subject).join("+")}`;
    return staysSilent(context, [text(200, type, "ok")]);
  },
  "in the target of a redirect": (context) => {
    const query = secretsOf(context.subject).map(encodeURIComponent).join("&");
    const location = `${context.server.world.elsewhere}/?${query}`;
    return staysSilent(context, [text(302, "text/plain", "", { location })]);
  },
  "in the names of members": when(hasMap, (context) => {
    const { example, at } = context.subject;
    // A list of one item is no entry of a map of scalars or objects.
    const wrong = Object.fromEntries(secretsOf(context.subject).map((name) => [name, [7]]));
    const pointer = at.maps.find(holdsNoLists)?.pointer ?? "";
    const isUnread = at.amount?.pointer.startsWith(`${pointer}/`) !== true;
    return staysSilent(context, [json(withValue(example, pointer, wrong))], { isUnread });
  }),
  "in a failure of fetch": (context) =>
    staysSilent(context, [], { client: fails(context, talkative) }),
  "in a failure of fetch that is no error": (context) =>
    staysSilent(context, [], {
      client: fails(context, ({ subject }) => ({ told: secretsOf(subject) })),
    }),
  "in a failure that causes itself": (context) =>
    staysSilent(context, [], {
      client: fails(context, (one) => {
        const error = talkative(one);
        error.cause = error;
        return error;
      }),
    }),
  "in the reason of an abort": (context) =>
    staysSilent(context, [json({})], {
      signal: () => AbortSignal.abort(`no more ${secretsOf(context.subject).join(" ")}`),
    }),
});

/** Whether the answer has a map whose entries are not lists. */
function hasMap({ at }: Subject): boolean {
  return at.maps.some(holdsNoLists);
}

function holdsNoLists({ pointer, entries }: Subject["at"]["maps"][number]): boolean {
  return pointer !== "" && entries !== "array";
}

/** The spellings that a JSON string can hold. */
function jsonOnly(context: Context): string {
  return secretsOf(context.subject)
    .flatMap((secret) => spellings(secret).slice(2))
    .filter(isJsonString)
    .join(" | ");
}

function isJsonString(text: string): boolean {
  try {
    JSON.parse(`"${text}"`);
    return true;
  } catch {
    return false;
  }
}
