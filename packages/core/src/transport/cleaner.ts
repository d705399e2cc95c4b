/** What finds and removes secrets, loaded by the first call that fails or that somebody watches. */

export { cleanError } from "./clean-error.ts";
export { SecretFinder } from "./secret-finder.ts";
