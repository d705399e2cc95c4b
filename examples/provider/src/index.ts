/** The client of the provider's API, generated from its spec, and all of its types. */
export * from "./generated/client.ts";
