"use strict";

const { default: Sequencer } = require("@jest/test-sequencer");

/** On a machine that has run no test yet, jest begins with the largest files: these take long though they are short. */
const longest = [
  "test/isolation/isolation.test.ts",
  "test/federation/fuzz/fuzz.test.ts",
  "test/subgraphs/insertion-clauses/small-counts.test.ts",
  "test/subgraphs/procurement-plans/pooling/pooling.property.test.ts",
  "test/start/refusals.test.ts",
  "test/start/first-start.test.ts",
  "test/shared/commands/audit.test.ts",
  "test/subgraphs/organisations/leave-intercommunality.test.ts",
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((each) => path.endsWith(each));
      return place < 0 ? longest.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
