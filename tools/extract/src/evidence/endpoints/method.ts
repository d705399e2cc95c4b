const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The HTTP methods of OpenAPI as alternatives of a regular expression, with the `DEL` of badges. */
export const METHOD_WORDS = "GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|DEL";

/** The method that a word is, in lowercase and whatever its case. */
export function methodOf(word: string): string | undefined {
  const method = word.toLowerCase();
  return METHODS.find((known) => known === (method === "del" ? "delete" : method));
}

/** Whether a method, in lowercase, is one that sends a body. */
export function sendsBody(method: string): boolean {
  return method === "post" || method === "put" || method === "patch";
}
