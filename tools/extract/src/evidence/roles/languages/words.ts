import type { Role } from "../role.ts";

/** Phrases of one language, by what they mean; one and the other with `|` between them. */
export type Words = Partial<Record<Role, string>>;
