/**
 * What clients are made of, for the cases. Where they are bundled, this file is replaced by one that
 * imports the packages by name: a bundler does not see an import that is computed.
 */
import type { AnyDefinition } from "@org/core/provider";
import { providerPackages } from "./packages.ts";

export const definitions: readonly AnyDefinition[] = (await providerPackages()).map(
  ({ definition }) => definition,
);
