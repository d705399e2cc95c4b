// cross-fetch brings the types of the DOM, so it is a program of its own.
import crossFetch from "cross-fetch";
import { tryFetch } from "./try-fetch.js";

await tryFetch(crossFetch);
await tryFetch((url, init) => crossFetch(url, init));
console.log("cross-fetch, with the types of the DOM");
