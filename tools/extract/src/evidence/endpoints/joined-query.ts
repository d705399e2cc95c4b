const REQUEST = /^[ \t]*(?:GET|POST|PUT|PATCH|DELETE)[ \t]+\S*\/\S*/;

/** A parameter on a line of its own: `?from=1`, `& to=<TIME>`. */
const PARAMETER = /^[ \t]*([?&])?[ \t]*([\w.[\]-]{1,80}=[^\s&]*)[ \t]*(&)?[ \t]*$/;

/** A text in which the query of a request stands on its line, where pages write its parameters below it. */
export function joinedQuery(text: string): string {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const [request] = REQUEST.exec(line) ?? [];
    const rest = request === undefined ? "" : line.slice(request.length).trim();
    if (request === undefined || (rest !== "" && rest !== "?")) continue;
    const isOpen = rest === "?" || request.endsWith("?");
    const pairs: string[] = [];
    for (let at = index + 1; at < lines.length; at += 1) {
      const [all, sign, pair] = PARAMETER.exec(lines[at] ?? "") ?? [];
      const isFirst = pairs.length === 0;
      if (all === undefined || pair === undefined) break;
      if (sign === undefined && !(isFirst ? isOpen : /&[ \t]*$/.test(lines[at - 1] ?? ""))) break;
      if (isFirst && sign === "&" && !request.includes("?")) break;
      pairs.push(pair);
    }
    if (pairs.length === 0) continue;
    const address = request.replace(/\?$/, "");
    lines[index] = `${address}${address.includes("?") ? "&" : "?"}${pairs.join("&")}`;
    lines.fill("", index + 1, index + 1 + pairs.length);
  }
  return lines.join("\n");
}
