import measured from "../../tools/test/src/measure.ts";

/** The cases mostly wait, and tell how long: all providers have one at a time, and files run beside each other. */
export default {
  test: {
    ...measured.test,
    include: ["test/**/*.test.ts"],
    fileParallelism: true,
    maxConcurrency: 32,
    maxWorkers: 4,
  },
};
