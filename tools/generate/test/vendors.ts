/** Vendors' own documents, which are not part of the project. */
import { existsSync, readdirSync } from "node:fs";
import { fixture } from "./workshop.ts";

/** `VENDOR_SPECS` in the environment says where they are, or they lie beside the checkout. */
export const vendorFolder: string =
  process.env["VENDOR_SPECS"] ?? fixture("../../../../shared/vendor-specs");

/** The names of their files; none where there is no such folder. */
export const vendorSpecs: readonly string[] = existsSync(vendorFolder)
  ? readdirSync(vendorFolder)
  : [];
