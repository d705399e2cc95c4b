import { ofGenerated } from "./of-generated.ts";
import { ofMapping } from "./of-mapping.ts";
import { ofNames } from "./of-names.ts";
import { ofPackage } from "./of-package.ts";
import { ofSecrets } from "./of-secrets.ts";
import { ofSpec } from "./of-spec.ts";
import type { Rule } from "./rule.ts";

/** All rules of structure and names, in the order in which they are told. */
export const RULES: readonly Rule[] = [
  ...ofPackage,
  ...ofNames,
  ...ofSpec,
  ...ofGenerated,
  ...ofMapping,
  ...ofSecrets,
];
