/** What a case needs of a provider: it does not apply to one that is not so. */
import type { Part, Places } from "../../spec/index.ts";
import { ok } from "./assert.ts";
import type { Case } from "./case.ts";
import type { Subject } from "./subject.ts";

/** Whether a provider has what a case is about. */
export type Needs = (subject: Subject) => boolean;

/** The case, for the providers that have all of this. */
export function when(
  needs: Needs | readonly Needs[],
  run: Case["run"],
): Pick<Case, "needs" | "run"> {
  const all = [needs].flat();
  return { needs: (subject) => all.every((need) => need(subject)), run };
}

/** Requests of it are sent again where that may help. */
export const isRetried: Needs = ({ retried }) => retried;

/** It asks for a token first. */
export const hasToken: Needs = ({ token }) => token !== undefined;

/** The token says how long it lives. */
export const hasLifetime: Needs = ({ token }) => token?.expiresIn !== undefined;

/** Its bodies repeat the status. */
export const hasStatus: Needs = ({ status }) => status !== undefined;

/** Credentials travel as HTTP Basic. */
export const hasBasic: Needs = ({ basic }) => basic !== undefined;

/** A text stands in the path. */
export const hasPathParameter: Needs = ({ pathParameter }) => pathParameter !== undefined;

/** It has a server that is the same for all customers. */
export const hasServer: Needs = ({ environment }) => environment !== undefined;

/** Its answer is an object with members. */
export const isObject: Needs = ({ example }) =>
  !Array.isArray(example) && Object.keys(Object(example)).length > 0;

/** The name of a place that an answer may have. */
type PlaceName = Exclude<keyof Places, "maps">;

/** Its answer has this place. */
export function has(name: PlaceName): Needs {
  return ({ at }) => at[name] !== undefined;
}

/**
 * The place in the example of a provider that has it.
 *
 * @throws {AssertionError} when it has not: the case must need it.
 */
export function placeOf({ name: provider, at }: Subject, name: PlaceName): Part {
  const place = at[name];
  ok(place, `the example of ${provider} has no ${name}`);
  return place;
}
