import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningHub } from "../../gateway/hub";
import { projectPath } from "../../shared/runtime/project-root";
import { askHub, startDistributedHub, startTestHub } from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

const folder = projectPath("gateway/web/questions");

let store: TestStore;
let hub: RunningHub;
let distributed: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  hub = await startTestHub(store);
  distributed = await startDistributedHub(store);
});
afterAll(async () => {
  await distributed.close();
  await hub.close();
  await store.close();
});

describe("the questions of a town hall", () => {
  test.each(readdirSync(folder))("%s has an answer, the same through both transports", async (file) => {
    const question = readFileSync(join(folder, file), "utf8");
    const answer = await askHub(hub, question);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).not.toMatch(/"nodes":\[\]|:null}}$/);
    expect(await askHub(distributed, question)).toEqual(answer);
  });
});
