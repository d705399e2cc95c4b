import { defineConfig } from "tsdown";

/** What a client does not load at once, by the file that it loads when it needs it. */
const LATER =
  /(?:api|api-request|api-error|big-ints|clean-error|cleaner|depth|failed-task|failures|join-reports|limiter-of|list-answer|media-type|move-report|next-page|observe|page-argument|page-link|page-trail|pages|pagination-error|parse|parse-exactly|pass|rate-limiter|request-id|response-check|secret-finder|show-line|stream|tasks-of-accounts|tasks-of-pages|tell-drift|texts-at|unescape|unusual|unusual-body|whole|with-response)\.ts$/;

export default defineConfig({
  entry: ["src/index.ts", "src/provider.ts", "src/runtime.ts", "src/opentelemetry.ts"],
  dts: { oxc: true },
  platform: "neutral",
  sourcemap: true,
  outputOptions: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      // A bundler can put off no less than a file: what is loaded later must not share one with what is
      // loaded at once.
      groups: [
        {
          name: "client",
          test: (id) =>
            /\/src\/(?:client|errors|json|transport)\/[\w-]+\.ts$/.test(id) && !LATER.test(id),
        },
      ],
    },
  },
});
