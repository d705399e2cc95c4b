import shared from "../../tools/test/src/config.ts";

export default { test: { ...shared.test, globalSetup: ["test/support/global-setup.ts"] } };
