import type { Format } from "../format.ts";
import { labelled } from "../labelled-sections/read-page.ts";

/** Pages for Docusaurus and their like: labels such as `**URL**`, samples, lists of fields. */
export const docusaurus: Format = { name: "docusaurus", ...labelled };
