import { singular } from "./literal-values.ts";

/**
 * A path in which no two parameters have one name, as OpenAPI wants it (3.1.1, section 4.8.8.2): each of those that
 * have is called after what stands before it, `/shops/{shop_id}/purses/{purse_id}`.
 */
export function withOwnNames(path: string): string {
  const parts = path.split("/");
  const names = parts.map((part) => /^\{([^{}]+)\}$/.exec(part)?.[1]);
  const own = parts.map((part, index) => {
    const name = names[index];
    const isOnly = name === undefined || names.indexOf(name) === names.lastIndexOf(name);
    return isOnly ? part : `{${singular(parts[index - 1] ?? "")}_${name}}`;
  });
  return own
    .map((part, index) => {
      const isAgain = part.startsWith("{") && own.indexOf(part) < index;
      return isAgain ? part.replace(/\}$/, `_${index}}`) : part;
    })
    .join("/");
}
