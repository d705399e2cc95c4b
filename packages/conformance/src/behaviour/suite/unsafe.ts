import type { Context } from "./case.ts";

/** The same provider, whose request for balances may not be repeated. */
export function unsafe(context: Context): Context {
  return { ...context, subject: { ...context.subject, method: "POST", retried: false } };
}
