import { Agent, request } from "node:http";
import { addressOf, newFolder, start } from "./processes";

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
}

function get(url: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume().on("end", () => {
        resolve({ status: response.statusCode, connection: response.headers.connection });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("a hub asked to end", () => {
  test("says so first, goes on serving on connections that it closes, then ends well", async () => {
    const hub = start(["gateway/main.js"], {
      DATA_DIR: newFolder(),
      DEMO_DATA: "false",
      DRAIN_DELAY_MS: "3000",
    });
    await hub.says("/health/ready");
    const address = addressOf(hub);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await get(`${address}/health/ready`, agent)).toEqual({ status: 200, connection: "keep-alive" });

    hub.process.kill("SIGTERM");
    let ready = await get(`${address}/health/ready`, agent);
    while (ready.status === 200) ready = await get(`${address}/health/ready`, agent);
    expect(ready).toEqual({ status: 503, connection: "close" });
    expect(await get(`${address}/health/live`, agent)).toEqual({ status: 200, connection: "close" });
    expect(await get(`${address}/`, agent)).toEqual({ status: 200, connection: "close" });
    expect(await hub.ended).toBe(0);
    await expect(get(`${address}/health/live`, agent)).rejects.toThrow();
  }, 120_000);
});
