import { anonymousCaller, type Caller } from "../../shared/access/caller";
import { createLog } from "../../shared/runtime/log";
import { projectPath } from "../../shared/runtime/project-root";
import { issueDevelopmentToken } from "../../gateway/access/development-token";
import { startGateway, type RunningHub } from "../../gateway/hub";
import {
  addressSettings,
  startSubgraphs,
  subgraphSecret,
  testConfig,
  type RunningSubgraphs,
} from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";
import { documentedQueries } from "./portability/documented-queries";
import { isHiveGatewayInstalled, startHiveGateway, type HiveGateway } from "./portability/hive-gateway";
import { startSigningProxy, type SigningProxy } from "./portability/signing-proxy";

const comparing = isHiveGatewayInstalled ? describe : describe.skip;

const agglomeration = "200089456";
const coordinator = { subject: "portability", organisation: agglomeration, roles: ["COORDINATOR"] } as const;
const developmentTokenSecret = "development-token-secret-of-the-tests";

comparing(
  "the committed supergraph (skipped where npm run test:portability has not installed Hive Gateway)",
  () => {
    let store: TestStore;
    let subgraphs: RunningSubgraphs;
    let ours: RunningHub;
    let theirs: HiveGateway;
    let proxies: readonly SigningProxy[];
    let caller: Caller = anonymousCaller([]);
    let token = "";

    beforeAll(async () => {
      store = await openTestStore();
      subgraphs = await startSubgraphs(store);
      const settings = {
        DEVELOPMENT_TOKEN_SECRET: developmentTokenSecret,
        ...addressSettings(subgraphs.urls),
      };
      ours = await startGateway(testConfig(settings), createLog("silent"));
      const signing = [...subgraphs.urls].map(async ([subgraph, url]) => {
        const proxy = await startSigningProxy({
          subgraph,
          url,
          secret: subgraphSecret,
          caller: () => caller,
        });
        return [subgraph, proxy] as const;
      });
      const signed = new Map(await Promise.all(signing));
      proxies = [...signed.values()];
      const urls = new Map([...signed].map(([subgraph, { url }]) => [subgraph, url]));
      theirs = await startHiveGateway(projectPath("gateway/supergraph/supergraph.graphql"), urls);
      token = await issueDevelopmentToken(coordinator, {
        secret: developmentTokenSecret,
        now: new Date(),
        days: 1,
      });
    }, 180_000);
    afterAll(async () => {
      await theirs.close();
      for (const proxy of proxies) await proxy.close();
      await ours.close();
      await subgraphs.close();
      await store.close();
    });

    async function answerOf(endpoint: string, query: string, headers: Record<string, string> = {}) {
      const answer = await fetch(endpoint, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query }),
      });
      return (await answer.json()) as { readonly data?: unknown; readonly errors?: unknown };
    }

    test("is documented by queries to compare", () => {
      expect(documentedQueries().length).toBeGreaterThan(7);
    });

    // A change that is made twice is not answered twice alike: of the changes, the one that is refused.
    const comparable = documentedQueries().filter(
      ([, query]) => !query.startsWith("mutation") || query.includes("recordLabelAward"),
    );

    test.each(comparable)("is answered alike by Hive Gateway and by ours: %s", async (_, query) => {
      caller = {
        ...{ kind: "DEVELOPMENT", subject: coordinator.subject, organisation: agglomeration },
        ...{ pools: [agglomeration], roles: [...coordinator.roles] },
      };
      const answer = await answerOf(`${ours.address}/graphql`, query, { authorization: `Bearer ${token}` });
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data ?? {})).not.toContain(null);
      expect(await answerOf(theirs.endpoint, query)).toEqual(answer);
    });

    test.each(comparable.filter(([, query]) => !query.startsWith("mutation")))(
      "shows the same to nobody in particular: %s",
      async (_, query) => {
        caller = anonymousCaller([]);
        const answer = await answerOf(`${ours.address}/graphql`, query);
        expect(answer.data).toBeDefined();
        expect((await answerOf(theirs.endpoint, query)).data).toEqual(answer.data);
      },
    );
  },
);
