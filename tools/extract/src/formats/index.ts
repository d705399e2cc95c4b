import type { Format } from "../format.ts";
import { apifox } from "./apifox.ts";
import { docusaurus } from "./docusaurus.ts";
import { mintlify } from "./mintlify.ts";
import { openapi } from "./openapi.ts";
import { redocly } from "./redocly.ts";

/** Every format, in the order in which a page is tried: what is no page first, then the most telling marks. */
export const formats: readonly Format[] = [openapi, apifox, mintlify, redocly, docusaurus];
