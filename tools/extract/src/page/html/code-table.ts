import type { Element } from "hast";
import { isGutter } from "./code.ts";
import { classesOf, eachElement } from "./elements.ts";

const CODE_TABLE = /(?:^|[\s_-])(?:highlight\w*|rouge-\w+|lntable)(?:$|[\s_-])/;

/** Whether a table lays out code beside its line numbers. */
export function isCodeTable(table: Element): boolean {
  if (CODE_TABLE.test(classesOf(table))) return true;
  let isOf = false;
  eachElement(table, (element) => {
    if (element.tagName === "td" && isGutter(element)) isOf = true;
    return !isOf && element.tagName !== "td";
  });
  return isOf;
}
