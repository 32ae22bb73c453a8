import { openBoth } from "./engine/answering";
import { findDifferences } from "./engine/campaign";

const everydaySeed = 20_261_123;
const longestMinutes = 60;

// HUB_FUZZ_SEED and HUB_FUZZ_FROM run one operation again; HUB_FUZZ_OPERATIONS runs more of them.
const campaign = {
  seed: setting("SEED", everydaySeed),
  from: setting("FROM", 0),
  operations: setting("OPERATIONS", 5000),
  differences: setting("DIFFERENCES", 1),
};

describe("The gateway, compared with a monolith over the same data", () => {
  test(
    `${campaign.operations} operations drawn from seed ${campaign.seed} are answered alike`,
    async () => {
      const both = await openBoth();
      const differences = await findDifferences(both, campaign);
      await both.close();
      expect(differences.join("\n\n")).toBe("");
      // Plans on interfaces and unions are many here, and none of them is copied.
      expect(both.counts.copied).toBeGreaterThanOrEqual(Math.floor(campaign.operations / 50));
    },
    longestMinutes * 60_000,
  );
});

function setting(name: string, fallback: number): number {
  return Number(process.env[`HUB_FUZZ_${name}`] ?? fallback);
}
