/** A new provider in one command. */
export { type Created, createProvider, type NewProvider } from "./create.ts";
export { NewProviderError } from "./error.ts";
