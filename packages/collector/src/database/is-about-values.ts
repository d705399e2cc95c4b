import { isAway } from "./is-away.ts";

/**
 * SQLSTATEs that are about what was to be written (PostgreSQL, appendix A): it can't be read so (22), a constraint forbids it
 * (23), it is too big (54), a trigger refuses it (P0001).
 */
const VALUES = /^(?:22\w{3}|23\w{3}|54\w{3}|P0001)$/;

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Whether a statement failed because of its values, so that it always will: of all other errors that a database states
 * nothing is known of them. An error that is none of a database came of the values too, before they got there.
 */
export function isAboutValues(error: unknown): boolean {
  const { code } = Object(error) as { readonly code?: unknown };
  if (isAway(error)) return false;
  return typeof code === "string" && SQLSTATE.test(code) ? VALUES.test(code) : true;
}
