import type { RuleContext } from "./rule.ts";

interface MediaType {
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** Every media type of a response has named examples: tests and mock servers ask for them by name. */
export function namedExamples(): unknown {
  return {
    Response: {
      MediaType(mediaType: MediaType, { location, report }: RuleContext): void {
        if (Object.keys(mediaType.examples ?? {}).length > 0) return;
        report({
          message: "A response needs at least one named example under `examples`.",
          location: location.key(),
        });
      },
    },
  };
}
