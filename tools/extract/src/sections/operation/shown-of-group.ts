import type { Found, Group } from "../found.ts";

/** Whether the bodies that are shown have most of what a group describes, and no address has any of it. */
export function isSent({ calls, samples }: Found, { fields }: Group): boolean {
  const names = [...new Set(fields.map(({ path }) => path[0] ?? ""))];
  const inAddress = new Set(calls.flatMap(({ address }) => address.query));
  if (names.some((name) => inAddress.has(name))) return false;
  const texts = [
    ...calls.map(({ body }) => body ?? ""),
    ...samples.flatMap(({ role, sample }) => (isRequest(role) ? sample.text : [])),
  ];
  const inForms = new Set(calls.flatMap(({ form }) => form?.fields.map(([name]) => name) ?? []));
  const isIn = (name: string) =>
    inForms.has(name) || texts.some((text) => text.includes(`"${name}"`));
  return names.filter(isIn).length * 2 > names.length;
}

/** Whether the bodies that are sent have all that a group describes, and the answers that are shown nothing of it. */
export function isOnlySent({ samples }: Found, { fields }: Group): boolean {
  const names = [...new Set(fields.map(({ path }) => `"${path.at(-1) ?? ""}"`))];
  const [sent, others] = [
    samples.filter(({ role }) => isRequest(role)),
    samples.filter(({ role }) => !isRequest(role)),
  ].map((list) => list.map(({ sample }) => sample.text));
  if (names.length < 2 || !sent || !others || others.length === 0) return false;
  const isIn = (texts: readonly string[], name: string) =>
    texts.some((text) => text.includes(name));
  return names.every((name) => isIn(sent, name) && !isIn(others, name));
}

/** Whether samples of a role are those of what is sent. */
export function isRequest(role: Group["role"]): boolean {
  return role === "request" || role === "requestExample";
}

/** How much of what a group describes the samples of answers show. */
export function shareShown({ samples }: Found, { fields }: Group): number {
  const texts = samples.filter(({ role }) => !isRequest(role));
  const names = fields.map(({ path }) => path.at(-1) ?? "");
  const shown = names.filter((name) =>
    texts.some(({ sample }) => sample.text.includes(`"${name}"`)),
  );
  return names.length === 0 ? 0 : shown.length / names.length;
}
