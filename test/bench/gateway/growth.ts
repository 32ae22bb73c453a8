import { baseline, contestants, type Contestant } from "./contestants";
import { median } from "./measure/median";
import { Runner, type Pace } from "./measure/runner";
import { growthTable } from "./tables";
import { facetQuestion, wideQuestion } from "./world/questions";

export interface GrowthOptions {
  readonly pace: Pace;
  /** Environment of a contestant over four subgraphs, and over thirty. */
  readonly four: Readonly<Record<string, string>>;
  readonly thirty: Readonly<Record<string, string>>;
  readonly isWanted: (name: string) => boolean;
}

const entityCounts = [10, 100, 1000, 5000];
const subgraphCounts = [4, 10, 30];

/** How CPU for one leaf follows the size of an answer and the number of subgraphs. */
export async function measureGrowth({ pace, four, thirty, isWanted }: GrowthOptions): Promise<string> {
  const growing = [baseline, ...contestants.filter(({ name }) => ["hub", "hive-rust"].includes(name))];
  const wide = entityCounts.map((count) => ({ question: wideQuestion(count), leaves: count * 3 }));
  const facets = subgraphCounts.map((count) => ({ question: facetQuestion(count), leaves: 20 * count }));
  const lines = [];
  for (const contestant of growing.filter(({ name }) => isWanted(name))) {
    const microseconds = [
      ...(await leafCosts(contestant, wide, { pace, environment: four })),
      ...(await leafCosts(contestant, facets, { pace, environment: thirty })),
    ];
    lines.push({ title: contestant.title, microseconds });
  }
  return growthTable(
    [...wide, ...facets].map(({ question }) => question.title),
    lines,
  );
}

async function leafCosts(
  contestant: Contestant,
  asked: readonly { readonly question: ReturnType<typeof wideQuestion>; readonly leaves: number }[],
  around: { readonly pace: Pace; readonly environment: Readonly<Record<string, string>> },
): Promise<readonly number[]> {
  const runner = await Runner.start(contestant, around);
  const costs: number[] = [];
  for (const { question, leaves } of asked) {
    await runner.warm(question);
    const windows = [];
    for (let round = 0; round < 3; round += 1) windows.push((await runner.window(question)).cpuMs);
    costs.push((median(windows) * 1000) / leaves);
  }
  await runner.stop();
  return costs;
}
