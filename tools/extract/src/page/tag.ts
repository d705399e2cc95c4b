import { readAttributes } from "./attributes.ts";
import type { Budget } from "./budget.ts";

/** A tag as it stands on the page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `</name>`. */
  readonly closes: boolean;
  /** `<name />`. */
  readonly isEmpty: boolean;
  /** Offset of what follows the tag. */
  readonly end: number;
}

const START = /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>{]|$)/y;

/** The tag of HTML or JSX at an offset. */
export function readTag(text: string, at: number, budget: Budget): Tag | undefined {
  if (budget.isSpent) return undefined;
  START.lastIndex = at;
  const start = START.exec(text);
  if (!start?.[2]) return undefined;
  const attributes = readAttributes(text, START.lastIndex, ["/>", ">"], budget);
  if (!attributes) return undefined;
  const isEmpty = text.startsWith("/>", attributes.end);
  return {
    name: start[2],
    attributes: attributes.values,
    closes: start[1] === "/",
    isEmpty,
    end: attributes.end + (isEmpty ? 2 : 1),
  };
}

const TEMPLATE = /\{%[-+]?\s*(\/?)(end)?([A-Za-z][\w-]*)/y;
const SHORTCODE = /\{\{([<%])\s*(\/?)\s*([A-Za-z][\w./-]*)/y;

/** The tag of a template language at an offset: `{% name %}`, `{{< name >}}`. */
export function readTemplateTag(text: string, at: number, budget: Budget): Tag | undefined {
  if (budget.isSpent) return undefined;
  const isShortcode = text.startsWith("{{", at);
  const pattern = isShortcode ? SHORTCODE : TEMPLATE;
  pattern.lastIndex = at;
  const start = pattern.exec(text);
  if (!start?.[3]) return undefined;
  const end = isShortcode ? (start[1] === "<" ? ">}}" : "%}}") : "%}";
  const attributes = readAttributes(text, pattern.lastIndex, [`/${end}`, `-${end}`, end], budget);
  if (!attributes) return undefined;
  const isEmpty = text.startsWith(`/${end}`, attributes.end);
  // What writes the tags may escape all that stands in Markdown, names too.
  const values = [...attributes.values].map(([name, value]): [string, string] => [
    name,
    value.replaceAll(/\\([_*[\]()`#+.!|{}<>~-])/g, "$1"),
  ]);
  return {
    name: start[3],
    attributes: new Map(isShortcode ? attributes.values : values),
    closes: isShortcode ? start[2] === "/" : start[1] === "/" || start[2] === "end",
    isEmpty,
    end: text.indexOf(end, attributes.end) + end.length,
  };
}
