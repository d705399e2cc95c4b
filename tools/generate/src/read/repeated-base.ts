/** Base paths that are written twice: at the server, and again at the beginning of every path. */

/**
 * The base URL without its path, where each of these paths repeats it: `https://api.example.com/bank`
 * with `/bank/accounts`, `/bank/payments`. One path that does not says that none was meant to. A base
 * path of several segments, or a version, is joined once by the client too, path by path.
 */
export function withoutRepeated(baseUrl: string, paths: readonly string[]): string {
  const [, origin = "", base = ""] = /^([^/]*:\/\/[^/]*)(\/.*?)\/*$/s.exec(baseUrl) ?? [];
  if (base === "" || base === "/" || paths.length === 0) return baseUrl;
  const isRepeated = paths.every((path) => path === base || path.startsWith(`${base}/`));
  return isRepeated ? origin : baseUrl;
}
