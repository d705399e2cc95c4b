import { subjectsOf } from "./behaviour/subjects/subjects.ts";
import { useDefinitions } from "./behaviour/suite/known-definitions.ts";
import { testCases } from "./behaviour/test-cases.ts";
import type { Conformance } from "./conformance.ts";
import { specToTest } from "./package-spec.ts";

/**
 * Declares the tests of a package's client against a provider and a network that misbehave: broken, late and
 * wrong answers, refused and cut connections, retries, cancellation, tokens, secrets.
 *
 * @throws {Error} when the spec does not say what the package does.
 */
export function testBehaviour({
  definition,
  spec,
}: Pick<Conformance, "definition" | "spec">): void {
  useDefinitions([definition]);
  testCases(subjectsOf([{ definition, spec: spec ?? specToTest(definition.provider.name) }]));
}
