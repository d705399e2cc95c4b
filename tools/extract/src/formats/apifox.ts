import type { Format } from "../format.ts";
import { documentFence, readFenced } from "./fenced-openapi.ts";

/** Apifox and Apidog: a fenced OpenAPI document with `x-apifox-*` or `x-apidog-*` keys. */
export const apifox: Format = {
  name: "apifox",
  recognizes: (page) => {
    const fence = documentFence(page);
    return fence !== undefined && /x-(?:run-in-)?api(?:fox|dog)\b/.test(fence.text);
  },
  read: readFenced,
};
