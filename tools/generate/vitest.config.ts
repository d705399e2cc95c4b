import shared from "../../tools/test/src/config.ts";

// The tests run compilers over large documents.
export default { test: { ...shared.test, testTimeout: 120_000, hookTimeout: 120_000 } };
