import { document } from "./document.ts";
import { fenced } from "./fenced.ts";
import { frontMatter } from "./front-matter.ts";
import { openApiGenerator } from "./openapi-generator.ts";
import { postman } from "./postman.ts";
import { redocly } from "./redocly.ts";
import type { Source } from "./source.ts";

/** What is no page but a description of an API itself, by the name of what it is. */
export const wholeSources: Readonly<Record<string, Source>> = {
  openapi: document,
  postman,
};

/** What says outright what an API is, the surest first. */
export const sources: readonly Source[] = [fenced, frontMatter, redocly, openApiGenerator];
