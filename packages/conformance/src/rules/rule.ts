/** What a rule is, and what it finds. */
import type { Place } from "./place.ts";
import type { SubjectPackage } from "./subject-package.ts";

/** Something that a good package is, why, and what to do where it is not. */
export interface RuleDescription {
  /** `package/exports` */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** A rule that can be held against a package. */
export interface Rule extends RuleDescription {
  /** Where it does not hold. */
  readonly find: (subject: SubjectPackage) => readonly Place[] | Promise<readonly Place[]>;
}

/** A rule that does not hold at a place. */
export interface Finding extends Place {
  readonly rule: string;
  readonly why: string;
  readonly fix: string;
}
