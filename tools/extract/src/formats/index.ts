import type { Format } from "../format.ts";
import { apifox } from "./apifox.ts";
import { docusaurus } from "./docusaurus.ts";
import { mintlify } from "./mintlify.ts";
import { openapi } from "./openapi.ts";
import { redocly } from "./redocly.ts";

/** Every format, in the order in which a page is tried: the most telling marks first. */
export const formats: readonly Format[] = [apifox, mintlify, redocly, docusaurus, openapi];
