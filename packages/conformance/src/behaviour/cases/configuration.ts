import { ConfigurationError } from "@org/core";
import { json } from "../server/answer.ts";
import { equal, matches, ok, show } from "../suite/assert.ts";
import { type AnyOptions, call, connect, dataOf, errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { forFaces } from "../suite/each-face.ts";
import { hasBasic, hasPathParameter, hasServer, when } from "../suite/needs.ts";
import { pathOf } from "../suite/path.ts";
import { sentSecrets } from "../suite/secrets.ts";
import { leaks } from "../suite/spill.ts";
import type { Subject } from "../suite/subject.ts";
import { answerToken } from "../suite/token.ts";

/** Whatever the options are, they are refused before any request. */
function refused(context: Context, options: AnyOptions, message: RegExp, hidden = ""): void {
  let requests = 0;
  const fetch = async (): Promise<Response> => {
    requests += 1;
    return new Response();
  };
  try {
    connect(context.subject, { fetch, ...options });
  } catch (error) {
    ok(error instanceof ConfigurationError, `expected a ConfigurationError, got ${show(error)}`);
    matches(error.message, message, "the message");
    ok(hidden === "" || !error.message.includes(hidden), "the message shows the value");
    equal(requests, 0, "requests");
    return;
  }
  ok(false, `${show(options)} must be refused`);
}

/** The URL that is asked with these options, without its query. */
async function asked({ subject }: Context, options: AnyOptions): Promise<string> {
  const urls = new Set<string>();
  await forFaces(async (face) => {
    const fetch = async (url: string): Promise<Response> => {
      const token = answerToken(subject, url);
      if (token !== undefined) return token;
      urls.add(url.replace(/\?.*/, ""));
      return Response.json(subject.example);
    };
    ok(dataOf(await call(subject, connect(subject, { ...options, fetch }), face)), "data");
  });
  equal(urls.size, 1, "different URLs for the ways to call");
  return [...urls][0] ?? "";
}

/** The path of the balance operation with its arguments. */
function ownPath(subject: Subject): string {
  return pathOf(subject, subject.args);
}

/** The same below a base URL that ends in this version: what both name is there once. */
function pathBelow(version: string, subject: Subject): string {
  return ownPath(subject).replace(new RegExp(`^/${version}(?=/)`), "");
}

const LOOPBACK = ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"] as const;

export const insecureCases = casesOf("insecure", {
  "another machine": async (context) => {
    for (const host of ["api.example.com", "127.0.0.1.example.com", "localhost.example.com"]) {
      refused(context, { baseUrl: `http://${host}` }, /TLS.*https:\/\/.*allowInsecureHttp/);
    }
  },
  "another machine, allowed": async (context) => {
    const baseUrl = "http://api.example.com";
    const url = await asked(context, { baseUrl, allowInsecureHttp: true });
    equal(url, baseUrl + ownPath(context.subject), "the URL");
  },
  loopback: async (context) => {
    for (const baseUrl of LOOPBACK) {
      equal(await asked(context, { baseUrl }), baseUrl + ownPath(context.subject), "the URL");
    }
  },
  "another scheme": async (context) => {
    for (const baseUrl of ["ftp://example.com", "file:/etc", "javascript:alert(1)"]) {
      refused(context, { baseUrl }, /https:\/\//);
    }
  },
});

export const baseUrlCases = casesOf("baseUrl", {
  "with and without a slash at its end": async (context) => {
    for (const end of ["", "/", "//"]) {
      const url = await asked(context, { baseUrl: `https://api.example.com${end}` });
      equal(url, `https://api.example.com${ownPath(context.subject)}`, "the URL");
    }
  },
  "with a path": async (context) => {
    for (const end of ["", "/"]) {
      const url = await asked(context, { baseUrl: `https://api.example.com/a/b${end}` });
      equal(url, `https://api.example.com/a/b${ownPath(context.subject)}`, "the URL");
    }
  },
  "with a version that the path repeats": async (context) => {
    const base = "https://api.example.com/v1";
    for (const end of ["", "/"]) {
      const url = await asked(context, { baseUrl: base + end });
      equal(url, base + pathBelow("v1", context.subject), "the URL");
    }
  },
  "with another version": async (context) => {
    const base = "https://api.example.com/v3";
    equal(
      await asked(context, { baseUrl: base }),
      base + pathBelow("v3", context.subject),
      "the URL",
    );
  },
  "none: the provider's own": when(hasServer, async (context) => {
    const { environment } = context.subject;
    const url = new URL(await asked(context, { baseUrl: undefined, environment }));
    const path = ownPath(context.subject);
    equal(url.protocol, "https:", "the protocol");
    ok(url.pathname.endsWith(path), `${url} must end with ${path}`);
    equal(url.pathname.split("/v1").length <= 2, true, "at most one /v1");
  }),
  "no URL, with credentials, with a query": async (context) => {
    refused(context, { baseUrl: "api.example.com" }, /absolute URL/);
    refused(context, { baseUrl: "" }, /absolute URL/);
    refused(context, { baseUrl: "https://me:hidden@example.com" }, /credentials/, "hidden");
    refused(context, { baseUrl: "https://example.com?a=1" }, /query/);
    refused(context, { baseUrl: "https://example.com#a" }, /fragment/);
  },
  "an unknown environment": when(hasServer, async (context) =>
    refused(
      context,
      { baseUrl: undefined, environment: "no-such" },
      new RegExp(`"no-such".*${context.subject.environment}`),
    ),
  ),
});

/** One segment as a URL parser sees it, for every value that can be one. */
const PATH_VALUES: Readonly<Record<string, string>> = {
  "a/b": "a%2Fb",
  "../x": "..%2Fx",
  "%2e%2e": "%252e%252e",
  "?x": "%3Fx",
  "#x": "%23x",
  "a b": "a%20b",
  "...": "...",
  constructor: "constructor",
  toString: "toString",
  __proto__: "__proto__",
  "a\\b": "a%5Cb",
  "a;b=c": "a%3Bb%3Dc",
  "\u0000\r\n": "%00%0D%0A",
  "ünï/💶": "%C3%BCn%C3%AF%2F%F0%9F%92%B6",
};

export const pathCases = casesOf("path", {
  "one segment, whatever is in it": when(hasPathParameter, async ({ subject, server }) => {
    const { pathParameter = "", example } = subject;
    for (const [value, encoded] of [
      ...Object.entries(PATH_VALUES),
      ["x".repeat(4_000), "x".repeat(4_000)] as const,
    ]) {
      await forFaces(async (face) => {
        const scenario = await server.start({ answers: [json(example)] });
        const made = connect(subject, { baseUrl: scenario.baseUrl });
        const args = { ...subject.args, [pathParameter]: value };
        dataOf(await call(subject, made, face, {}, args));
        const request = (await scenario.seen()).requests.at(-1);
        const wanted = pathOf(subject, args, (one) =>
          one === value ? encoded : encodeURIComponent(one),
        );
        equal(request?.path.split("?")[0], wanted, `the path for ${value.slice(0, 20)}`);
      });
    }
  }),
  "no segment": when(hasPathParameter, async ({ subject, server }) => {
    const { pathParameter = "" } = subject;
    for (const value of ["", ".", "..", "\ud800", undefined, null, {}, []]) {
      await forFaces(async (face) => {
        const scenario = await server.start({ answers: [json({})] });
        const made = connect(subject, { baseUrl: scenario.baseUrl });
        const args = { ...subject.args, [pathParameter]: value };
        errorOf(await call(subject, made, face, {}, args), ConfigurationError);
        equal((await scenario.seen()).requests.length, 0, "requests");
      });
    }
  }),
});

export const credentialCases = casesOf("credential", {
  "line ends, spaces at the ends, other characters, none": async (context) => {
    for (const name of Object.keys(context.subject.credentials)) {
      for (const value of ["hush\nhush", "hush\r\nX: 1", "hush ", " hush", "hüsh", "hush\u0000"]) {
        refused(context, { [name]: value }, new RegExp(`\\b${name}\\b`), "ush");
      }
      refused(context, { [name]: "" }, new RegExp(`${name}.*empty`));
      refused(context, { [name]: 12345 }, new RegExp(`${name}.*string`), "12345");
    }
  },
  missing: async ({ subject }) => {
    const names = Object.keys(subject.credentials);
    try {
      connect(subject, Object.fromEntries(names.map((name) => [name, undefined])));
    } catch (error) {
      ok(error instanceof ConfigurationError, `expected a ConfigurationError, got ${show(error)}`);
      for (const name of names) {
        ok(error.message.includes(name), `the message must name ${name}`);
      }
      matches(error.message, /environment variable [A-Z_]+/, "the message");
      return;
    }
    ok(false, "a client without credentials must be refused");
  },
  "from the environment": {
    impossible: {
      chromium: "a page has no environment variables",
      workerd: "a worker without compatibility flags has no environment variables",
    },
    run: async ({ subject, server }) => {
      const scenario = await server.start({ answers: [json(subject.example)] });
      const { env } = process;
      const names = Object.keys(subject.credentials);
      const variables = Object.values(subject.variables);
      for (const name of names) env[subject.variables[name] ?? ""] = subject.credentials[name];
      try {
        for (const name of names) {
          // One that is given says that the environment is somebody else's.
          for (const given of [{ [name]: undefined }, { [name]: "tenants-own" }]) {
            if (names.length === 1 && given[name] !== undefined) continue;
            const mixed = (): unknown => connect(subject, given as AnyOptions, {});
            ok(throwsConfigurationError(mixed), `${name} must not be filled up`);
          }
        }
        const made = connect(subject, { baseUrl: scenario.baseUrl }, {});
        ok(dataOf(await call(subject, made, "fetchBalances")), "data");
      } finally {
        for (const variable of variables) delete env[variable];
      }
      const [request] = (await scenario.seen()).requests;
      const sent = leaks(JSON.stringify(request), sentSecrets(subject));
      ok(sent.length > 0, "credentials must be sent");
    },
  },
  "a colon in a user name": when(hasBasic, async (context) => {
    const { username = "" } = context.subject.basic ?? {};
    refused(context, { [username]: "hush:hush" }, new RegExp(`${username}.*colon`), "hush");
  }),
});

export const optionCases = casesOf("options", {
  "of the client": async (context) => {
    for (const name of ["timeoutMs", "maxRetries", "maxResponseBytes"]) {
      for (const value of [-1, Number.NaN, "soon", null]) {
        refused(context, { [name]: value } as AnyOptions, new RegExp(name));
      }
    }
    refused(context, { timeoutMs: 0 }, /timeoutMs/);
  },
  "of a call": ({ subject }) =>
    forFaces(async (face) => {
      // openapi-fetch has no such option.
      if (face === "api") return;
      const made = connect(subject, { fetch: unreachable });
      for (const timeoutMs of [0, -1, Number.NaN]) {
        errorOf(await call(subject, made, face, { timeoutMs }), ConfigurationError);
      }
    }),
  "a signal that is none, or in the wrong place": async ({ subject }) => {
    for (const face of ["method", "fetchBalances"] as const) {
      const made = connect(subject, { fetch: unreachable });
      for (const signal of [{}, "soon", new AbortController()]) {
        const options = { signal } as never;
        errorOf(await call(subject, made, face, options), ConfigurationError);
      }
      const misplaced = { ...subject.args, signal: new AbortController().signal };
      const error = errorOf(await call(subject, made, face, {}, misplaced), ConfigurationError);
      matches(error.message, /signal.*second argument/, "the message");
      const unknown = { ...subject.args, no_such_argument: 1 };
      errorOf(await call(subject, made, face, {}, unknown), ConfigurationError);
    }
  },
  "a name that no option has": async (context) => {
    refused(context, { timeout: 5 } as AnyOptions, /"timeout" is no option/);
    const made = connect(context.subject, { fetch: unreachable });
    const options = { timeout: 5 } as never;
    errorOf(await call(context.subject, made, "method", options), ConfigurationError);
  },
  "what is to watch and can't": async (context) => {
    for (const name of ["logger", "tracing", "onRequest", "onWait", "rateLimiter", "fetch"]) {
      refused(context, { [name]: {} } as AnyOptions, new RegExp(name));
    }
  },
  "headers that can't be sent": async (context) => {
    const { subject } = context;
    for (const headers of [{ "x-a": "hush\r\nx-b: 1" }, { "x a": "1" }, { "x-a": "hüsh" }]) {
      refused(context, { headers }, /header/, "ush");
      await forFaces(async (face) => {
        const made = connect(subject, { fetch: unreachable });
        const { error } = await call(subject, made, face, { headers });
        // In api, the runtime's own Headers refuse them first.
        ok(error instanceof ConfigurationError || face === "api", `got ${show(error)}`);
        ok(error !== undefined, "an error");
      });
    }
  },
});

function throwsConfigurationError(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch (error) {
    return error instanceof ConfigurationError;
  }
}

async function unreachable(): Promise<Response> {
  throw new Error("no request is to be sent");
}
