import { type Subject, useDefinitions } from "@org/conformance/behaviour";
import { subjectsOf } from "@org/conformance/behaviour/server";
import { providerPackages } from "./packages.ts";

/** What the cases know of every provider whose package is there; clients can be made of all of them then. */
export async function loadSubjects(): Promise<Subject[]> {
  const packages = await providerPackages();
  useDefinitions(packages.map(({ definition }) => definition));
  return subjectsOf(packages);
}
