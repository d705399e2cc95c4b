import shared from "../../tools/test/src/measure.ts";

export default { test: { ...shared.test, globalSetup: ["test/support/global-setup.ts"] } };
