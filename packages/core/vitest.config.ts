import shared from "../../tools/test/src/config.ts";

export default { test: { ...shared.test, setupFiles: ["test/setup.ts"] } };
