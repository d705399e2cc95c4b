/** The mock of a document hands out the tokens that its clients ask for. */
import { testConformance } from "@org/conformance";
import { oauthPackage } from "./oauth/package.ts";

const { definition, spec } = await oauthPackage();

testConformance({
  definition,
  spec,
  reports: { typical: ["wallet_1 available main 12.50 EUR /available"] },
});
