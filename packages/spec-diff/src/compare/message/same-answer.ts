import type { Response } from "../../api/model.ts";
import type { Context } from "../outcome.ts";
import { pairTypes } from "./type-pairs.ts";

/** Whether two answers have the same media types, and say the same of their bodies. */
export function isSameAnswer(context: Context, before: Response, after: Response): boolean {
  const { received: direction } = context;
  const { kept } = pairTypes(context, direction, before.content, after.content);
  return (
    kept.length === before.content.size &&
    kept.length === after.content.size &&
    kept.every(
      ([[, base], [, revision]]) => context.judge({ direction, base, revision }) === "none",
    )
  );
}
