import shared from "../../tools/test/src/config.ts";

// The consumers are projects of their own, run by the rehearsal.
export default { test: { ...shared.test, dir: "test" } };
