import { readFileSync } from "node:fs";
import { projectPath } from "../../shared/runtime/project-root";
import { addressOf, newFolder, start, type Started } from "./processes";

const story = readFileSync(projectPath("gateway/web/story-query.graphql"), "utf8");
const ready = "/health/ready";

async function tellStory(hub: Started): Promise<unknown> {
  const response = await fetch(`${addressOf(hub)}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: story }),
  });
  return response.json();
}

async function stop(hub: Started): Promise<void> {
  hub.process.kill("SIGTERM");
  expect(await hub.ended).toBe(0);
}

describe("the first start", () => {
  test("killed in the middle of its fill is completed by the next one, which answers the story", async () => {
    const environment = { DATA_DIR: newFolder() };
    const first = start(["gateway/main.js"], environment);
    await first.says("procurement-plans : démonstration chargée");
    // The process that fills is a child of the first one: both end at once, as with the machine.
    for (const line of first.said().matchAll(/préparation.*processus (\d+)/g)) {
      process.kill(Number(line[1]), "SIGKILL");
    }
    first.process.kill("SIGKILL");
    await first.ended;

    const second = start(["gateway/main.js"], environment);
    await second.says(ready);
    expect(second.said()).not.toContain("procurement-plans : démonstration chargée");
    expect(second.said()).toContain("insertion-clauses : démonstration chargée");
    const told = await tellStory(second);
    expect(told).not.toHaveProperty("errors");
    await stop(second);

    const third = start(["gateway/main.js"], environment);
    await third.says(ready);
    expect(third.said()).not.toContain("chargée");
    expect(await tellStory(third)).toEqual(told);

    const intruder = start(["gateway/main.js"], environment);
    expect(await intruder.ended).toBe(1);
    expect(intruder.said()).toContain("DATA_DIR : un autre processus utilise déjà");
    await stop(third);
  }, 180_000);
});
