import { isObject } from "@org/openapi";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

/** What a page says about itself above its content. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** Its first and last line on the page. */
  readonly line: number;
  readonly end: number;
}

/** More lines than anybody writes above a page. */
const MAX_LINES = 2000;

/** The front matter of a page, in YAML or TOML; undefined where it has none that can be read. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  const start = lines.findIndex((line) => line.trim() !== "");
  const sign = (lines[start] ?? "").trimEnd();
  if (sign !== "---" && sign !== "+++") return undefined;
  const last = Math.min(lines.length, start + MAX_LINES);
  for (let index = start + 1; index < last; index += 1) {
    if ((lines[index] ?? "").trimEnd() !== sign) continue;
    const values = parse(lines.slice(start + 1, index).join("\n"), sign === "+++");
    return values ? { values, line: start + 1, end: index + 1 } : undefined;
  }
  return undefined;
}

function parse(text: string, isToml: boolean): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === "") return {};
  try {
    const value: unknown = isToml
      ? parseToml(text)
      : parseYaml(text, { uniqueKeys: false, maxAliasCount: 100, logLevel: "error" });
    return isObject(value) ? value : undefined;
  } catch {
    return isToml ? undefined : simpleMembers(text);
  }
}

/** The members of YAML that is none as a whole: `title: A: B`. */
function simpleMembers(text: string): Readonly<Record<string, unknown>> | undefined {
  const members = [...text.matchAll(/^([A-Za-z][\w-]*):[ \t]*(\S.*)$/gm)].map(
    ([, key = "", value = ""]) => [key, value.trim().replace(/^(["'])(.*)\1$/, "$2")],
  );
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}
