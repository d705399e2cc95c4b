/** Many tasks, so many at a time, by other libraries. Each gives what came of all tasks. */
import pLimit from "p-limit";
import pMap, { pMapIterable } from "p-map";

export const peers = {
  "p-map": (tasks, concurrency) => pMap(tasks, (task) => task.fetch({}), { concurrency }),
  "p-map, as they come": async (tasks, concurrency) => {
    let count = 0;
    for await (const _ of pMapIterable(tasks, (task) => task.fetch({}), { concurrency }))
      count += 1;
    return count;
  },
  "p-limit": (tasks, concurrency) => {
    const limit = pLimit(concurrency);
    return Promise.all(Array.from(tasks, (task) => limit(() => task.fetch({}))));
  },
};
