import type { Notes } from "../../base/notes.ts";
import { readAddress } from "../../evidence/endpoints/address.ts";
import { type Leaf, partsIn, type Section } from "../outline/section.ts";

/** A URL for those who try things out, by its label. */
const TRIAL = /\b(?:test(?:ing)?|sandbox|staging|demo|dev(?:elopment)?|local)\b/i;

/**
 * Reads "Live URL" as the address of the operation where a page says a method, and no other address: its path then
 * is no base. Whether there is such a label.
 */
export function takeBases(root: Section, { doubts }: Notes): boolean {
  const parts = [...partsIn(root)];
  const hasMethod = parts.some(({ part }) => part.kind === "label" && part.role === "method");
  const bases = hasMethod ? parts.filter(({ part }) => isWhole(part)) : [];
  const live = bases.filter(({ part }) => part.kind === "label" && !TRIAL.test(part.text));
  const [only, second] = live.length > 0 ? live : bases;
  if (!only || second || only.part.kind !== "label") return false;
  const { part, of } = only;
  doubts.add(part.line, `"${part.text}" is the only address beside a method`, "the operation's");
  of.parts[of.parts.indexOf(part)] = { ...part, role: "endpoint" };
  return true;
}

/** Whether a label gives a URL that goes on behind a version. */
function isWhole(part: Section | Leaf): boolean {
  if (part.kind !== "label" || part.role !== "baseUrl") return false;
  if (!/^https?:/i.test(part.value)) return false;
  const parts =
    readAddress(part.value)
      ?.path.split("/")
      .filter((one) => one !== "") ?? [];
  return parts.some((one) => !/^(?:v\d+(?:\.\d+)?|api)$/i.test(one));
}
