/** A word of a text, and whether it was written as code. */
export interface Token {
  readonly text: string;
  readonly code: boolean;
}

/** More words than a line that names an endpoint has. */
const MAX_TOKENS = 2000;

/** A method without a space before its address: `GET/x`, `POST:/x`, `posthttps://…`. */
const GLUED =
  /(?<![\p{L}\p{N}/_-])((?:GET|PUT|POST|PATCH|DELETE|DEL|HEAD|OPTIONS)[`*\])]{0,3}):?(?=[`*[(]{0,3}\/(?!(?:GET|PUT|POST|PATCH|DELETE|HEAD)\b)[a-z{:<])|(?<![\p{L}\p{N}/_-])((?:get|put|post|patch|delete|del|head|options|GET|PUT|POST|PATCH|DELETE)[`*]{0,3}):?(?=https?:\/\/)/u;

/**
 * The words of a line, without marks. A base in code and the path right after it are one word, and so
 * are a placeholder's words.
 */
export function tokensOf(line: string): Token[] {
  const joined = line
    .normalize("NFKC")
    .replace(GLUED, "$1$2 ")
    .replaceAll(/\p{Cf}|\*\*/gu, "")
    .replaceAll(
      /<(\/?)(span|font|mark|kbd|strong|small)\b([^<>]*)>/gi,
      (all, ...parts: string[]) => (isElement(parts, line) ? "" : all),
    )
    // Sphinx writes the type of a part before its name: `/purses/(int:id)`.
    .replaceAll(/(?<=\/) ?\( ?\w{2,10}: ?(\w{1,60}) ?\) ?(?=\/|$|\s)/g, "{$1}")
    .replaceAll(/[{<[]([^{}<>[\]\s]+(?: [^{}<>[\]\s]+){1,5})[}>\]]/g, placeholder)
    .replace(/^\s*(?:[-*+>•#]+|\d+[.)])\s+/, "");
  const tokens = joined.split(/\s+/, MAX_TOKENS).filter((word) => /[^`]/.test(word));
  let code = false;
  return tokens.map((word) => {
    const marks = word.split("`").length - 1;
    const inside = code || marks > 0;
    if (marks % 2 === 1) code = !code;
    return { text: word.replaceAll("`", "").replace(/(?<=.)[,;。，]$/, ""), code: inside };
  });
}

/** Whether a sign is that of an element; `<mark>` without an end is a placeholder. */
function isElement([closes = "", name = "", words = ""]: readonly string[], line: string): boolean {
  return closes !== "" || words.trim() !== "" || line.includes(`</${name}>`);
}

/** Only where a path goes on around it: words in brackets are words otherwise. */
function placeholder(all: string, _words: string, offset: number, text: string): string {
  const within = text[offset - 1] === "/" || text[offset + all.length] === "/";
  return within ? all.replaceAll(" ", "_") : all;
}
