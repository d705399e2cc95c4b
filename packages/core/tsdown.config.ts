import { defineConfig } from "tsdown";

/** What a client is made of: what its options say is checked, and its methods are there. */
const AT_ONCE =
  /\/(?:balance\/report-of|client\/(?:balance-tasks|base-url|caller-line|check-options|client-headers|configured|connect|create-client|create-client-with|credentials|environment|fetch-balances|headers|lazy-api|lazy-caller|load-tokens|method|options|page-methods|secrets|server-variables|session)|errors\/(?:configuration-error|cut|error-json|is-error|provider-error)|transport\/(?:abort-signal|observers|redact))\.ts$/;

/** What only some calls load, or only some programs call, each in a file of its own. */
const LATER =
  /(?:api|api-request|api-error|ask-balances|big-ints|clean-error|cleaner|depth|failed-task|failures|join-reports|limiter-of|list-answer|media-type|move-report|next-page|oauth-token-calls|observe|page-argument|page-link|page-trail|pages|pagination-error|parse|parse-exactly|pass|rate-limiter|request-id|response-check|secret-finder|show-line|stream|tasks-of-accounts|tasks-of-pages|tasks-of-whom|tell-drift|texts-at|token-calls|token-lifetime|token-source|unescape|unusual|unusual-body|whole|with-response)\.ts$/;

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/provider.ts",
    "src/runtime.ts",
    "src/testing.ts",
    "src/opentelemetry.ts",
    "src/node.ts",
  ],
  dts: { oxc: true },
  platform: "neutral",
  // `node.ts` alone imports modules of Node.
  deps: { neverBundle: [/^node:/] },
  sourcemap: true,
  outputOptions: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      // A bundler can put off no less than a file: what is loaded later must not share one with what is
      // loaded at once.
      groups: [
        { name: "client", test: AT_ONCE },
        { name: "json", test: /\/json\/(?:json-number|pointer)\.ts$/ },
        // What is mostly loaded together is smaller together.
        {
          name: "unusual",
          test: /\/(?:api-error|big-ints|depth|failures|media-type|request-id|response-check|show-line|texts-at|unusual|unusual-body)\.ts$/,
        },
        { name: "observe", test: /\/(?:observe|tell|tell-drift)\.ts$/ },
        { name: "limiter", test: /\/(?:limiter-of|pass|rate-limiter)\.ts$/ },
        {
          name: "caller",
          test: (id) =>
            /\/src\/(?:client|errors|json|transport)\/[\w-]+\.ts$/.test(id) &&
            !AT_ONCE.test(id) &&
            !LATER.test(id),
        },
      ],
    },
  },
});
