import type { Page } from "./page/read-page.ts";

/** What a page looks like, by the marks of who writes such pages; tried in this order. */
const MARKS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["apifox", /^\s*["']?x-(?:run-in-)?api(?:fox|dog)\b/m],
  [
    "gitbook",
    /^\s*\{% (?:swagger|api-method|openapi|tabs?|hint|code|stepper)\b|<mark style="color:/m,
  ],
  [
    "docusaurus-openapi",
    /^api: ?["']?(?:eJ|\{)|<(?:MethodEndpoint|ParamsDetails|StatusCodes|SchemaItem)\b/m,
  ],
  ["readme-io", /^\[block:|^# OpenAPI definition$/m],
  [
    "mintlify",
    /^\s*<(?:ParamField|ResponseField|RequestExample|ResponseExample|CodeGroup)\b|^paths:\n\s+(?:path|method):|^#+ OpenAPI$|^\s*\|\s*Fields?\s*\|\s*Description\s*\|/m,
  ],
  ["redocly", /^Endpoint: [A-Z]+ \S+\s*$/m],
  [
    "slate",
    /^> Code samples$|<h3 id="[^"]*-(?:parameters|responses)">|^> The above command returns/m,
  ],
  ["swagger-markdown", /^\| (?:Name|Code) +\| (?:Located in|Description +\| Schema)/m],
  ["openapi-generator", /^\| ?Method +\| ?HTTP request|\[\[Back to (?:top|API list|Model list)\]/m],
  ["hugo", /\{\{[<%] ?\/?[\w-]+/],
  ["vuepress", /^:::+ ?(?:tip|warning|danger|details|code-group)|^\[\[toc\]\]/im],
  [
    "docusaurus",
    /^(?:[-*] )?\*\*(?:API )?(?:URL|Endpoint|Path|Route)(?::?\*\*| ?:)|^(?:URL|Endpoint): /m,
  ],
];

/** The names that {@link formatName} may give. */
export const formatNames: readonly string[] = [
  "openapi",
  "postman",
  "html",
  ...MARKS.map(([name]) => name),
  "markdown",
];

/** What a page is called in provenance: nothing depends on it. */
export function formatName({ text, isHtml }: Page): string {
  if (isHtml) return "html";
  return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? "markdown";
}
