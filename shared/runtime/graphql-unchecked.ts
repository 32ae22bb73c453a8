import { createRequire } from "node:module";

// Unless NODE_ENV says "production" while it is loaded, graphql looks at each type for signs of a second copy of itself,
// which takes a third of the time of an execution. It is said for that long only: nothing else here depends on it.
const former = process.env["NODE_ENV"];
process.env["NODE_ENV"] = "production";
createRequire(__filename)("graphql");
if (former === undefined) delete process.env["NODE_ENV"];
else process.env["NODE_ENV"] = former;
