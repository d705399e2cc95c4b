export { createFetch, type NodeFetch, type NodeFetchOptions } from "./node/create-fetch.ts";
