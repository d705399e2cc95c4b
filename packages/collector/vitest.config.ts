import shared from "../../tools/test/src/config.ts";

export default {
  test: {
    ...shared.test,
    globalSetup: ["test/support/global-setup.ts"],
    // Mostly they wait: for a worker that is lost, a database that comes back.
    maxWorkers: 2,
  },
};
