/** What a label or a heading says about what follows it. */
export type Role =
  | "url"
  | "method"
  | "auth"
  | "request"
  | "success"
  | "error"
  | "content"
  | "code"
  | "aside"
  | "path"
  | "query"
  | "header"
  | "requestFields"
  | "responseFields"
  | "statuses"
  | "values";

/** Tried in this order: the more special words first. */
const LABELS: readonly (readonly [Role, RegExp])[] = [
  ["url", /^((api )?(url|endpoint|path|route)|base url and path)$/],
  ["method", /^(http )?(method|verb|action)$/],
  ["auth", /^(requires? )?auth(entication|orization)?( (is )?required)?$/],
  ["path", /^(url |path )+param(eter)?s?$/],
  ["query", /^(url )?query( string)?( param(eter)?s?)?$/],
  ["header", /^(request )?headers?( param(eter)?s?)?$/],
  ["aside", /^(permissions? required|conditions?|notes?|descriptions?|headers? example)$/],
  ["code", /^(http )?(status )?code$|^http status$|^status$/],
  ["content", /^content( examples?)?$/],
  [
    "requestFields",
    /^(request|body) (fields?|param(eter)?s?)$|^param(eter)?s$|^request body( fields?)?$/,
  ],
  ["responseFields", /^(response )?(fields?|attributes)$|^response body( fields?)?$/],
  ["error", /^(error|failure)s?( responses?)?( examples?)?$|^(example|sample) error( response)?$/],
  [
    "request",
    /^((example|sample) )?(request|payload|body)( body| payload)?( examples?| sample)?$|^data (constraints|examples?)$/,
  ],
  [
    "success",
    /^(success(ful)? |example |sample )*(responses?|success)( body)?( examples?| sample)?$/,
  ],
];

/** What a label means, as far as it is one that pages of this kind have. */
export function labelRole(label: string): Role | undefined {
  const words = normalize(label);
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What a heading means; undefined for one that names an operation or something else. */
export function headingRole(heading: string): Role | undefined {
  const words = normalize(heading);
  const known = LABELS.find(([role, pattern]) => role !== "url" && pattern.test(words))?.[0];
  if (known === "error" || /\b(errors?|status codes?|error cases|error codes)$/.test(words)) {
    return /response/.test(words) ? "error" : "statuses";
  }
  if (known) return known;
  if (/\b(response|return)\b.*\bfields$/.test(words)) return "responseFields";
  if (/\b(request|body)\b.*\b(fields|parameters)$/.test(words)) return "requestFields";
  return /\b(status|statuses|states?|values|types?|codes?)$/.test(words) ? "values" : undefined;
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^()]*\)|\b[1-5]\d\d\b/g, " ")
    .replace(/[^a-z ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
