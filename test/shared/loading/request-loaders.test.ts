import { anonymousCaller } from "../../../shared/access/caller";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { RequestLoaders } from "../../../shared/loading/request-loaders";
import { Session, type RawClient } from "../../../shared/runtime/session";

interface Commune {
  readonly code: string;
  readonly name: string;
  readonly memberOf: string;
}

const communes: readonly Commune[] = [
  { code: "27701", name: "Val-de-Reuil", memberOf: "200089456" },
  { code: "27375", name: "Louviers", memberOf: "200089456" },
  { code: "27229", name: "Évreux", memberOf: "200071454" },
];

const db: RawClient = { $queryRawUnsafe: () => never(), $queryRaw: () => never() };

function never<T>(): Promise<T> {
  return Promise.resolve([] as T);
}

/** Loaders over an unchanging store, with a record of each fetch. */
function loadersWithRecord() {
  const fetched: { readonly name: string; readonly keys: readonly string[]; readonly args: unknown }[] = [];
  const session = new Session<RawClient>({
    client: { $transaction: (work) => work(db) },
    role: "hub_test",
    caller: anonymousCaller([]),
  });
  const byCode: EntityDefinition<RawClient, Commune> = {
    name: "commune by code",
    fetch: async (_, keys, args) => {
      fetched.push({ name: "commune by code", keys, args });
      return communes.filter(({ code }) => keys.includes(code));
    },
    keyOf: ({ code }) => code,
  };
  const byParent: GroupDefinition<RawClient, Commune, { readonly atLeast: bigint } | undefined> = {
    name: "communes by parent",
    fetch: async (_, parents, args) => {
      fetched.push({ name: "communes by parent", keys: parents, args });
      return communes.filter(({ memberOf }) => parents.includes(memberOf));
    },
    parentOf: ({ memberOf }) => memberOf,
  };
  return { loaders: new RequestLoaders(session), session, fetched, byCode, byParent };
}

describe("RequestLoaders", () => {
  test("fetches all keys of a moment at once, each a single time", async () => {
    const { loaders, fetched, byCode } = loadersWithRecord();
    const rows = await Promise.all(
      ["27375", "27701", "27375", "27229"].map((code) => loaders.one(byCode, code)),
    );
    expect(rows.map((row) => row?.name)).toEqual(["Louviers", "Val-de-Reuil", "Louviers", "Évreux"]);
    expect(fetched).toEqual([
      { name: "commune by code", keys: ["27375", "27701", "27229"], args: undefined },
    ]);
  });

  test("remembers what the request has read", async () => {
    const { loaders, fetched, byCode } = loadersWithRecord();
    await loaders.one(byCode, "27375");
    expect(await loaders.one(byCode, "27375")).toBe(communes[1]);
    expect(fetched).toHaveLength(1);
  });

  test("answers null for a key without a row", async () => {
    const { loaders, byCode } = loadersWithRecord();
    expect(await Promise.all([loaders.one(byCode, "75056"), loaders.one(byCode, "27375")])).toEqual([
      null,
      communes[1],
    ]);
  });

  test("keeps the rows of a parent in the order in which they were fetched", async () => {
    const { loaders, fetched, byParent } = loadersWithRecord();
    const groups = await Promise.all(
      ["200071454", "200089456", "nobody"].map((parent) => loaders.group(byParent, parent, undefined)),
    );
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ["Évreux"],
      ["Val-de-Reuil", "Louviers"],
      [],
    ]);
    expect(fetched).toHaveLength(1);
  });

  test("makes one batch for each set of arguments, amounts included", async () => {
    const { loaders, fetched, byParent } = loadersWithRecord();
    await Promise.all([
      loaders.group(byParent, "200089456", { atLeast: 1n }),
      loaders.group(byParent, "200071454", { atLeast: 1n }),
      loaders.group(byParent, "200089456", { atLeast: 2n }),
    ]);
    expect(fetched).toEqual([
      { name: "communes by parent", keys: ["200089456", "200071454"], args: { atLeast: 1n } },
      { name: "communes by parent", keys: ["200089456"], args: { atLeast: 2n } },
    ]);
  });

  test("reads again after a change", async () => {
    const { loaders, fetched, byCode } = loadersWithRecord();
    await loaders.one(byCode, "27375");
    loaders.clear();
    await loaders.one(byCode, "27375");
    expect(fetched).toHaveLength(2);
  });

  test("fails every reader of a batch that fails", async () => {
    const { loaders, byCode } = loadersWithRecord();
    const broken = { ...byCode, name: "broken", fetch: () => Promise.reject(new Error("store gone")) };
    const outcomes = await Promise.allSettled([loaders.one(broken, "27375"), loaders.one(broken, "27701")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  test("ends the transaction that it read in when the session is released", async () => {
    const { loaders, session, byCode } = loadersWithRecord();
    await loaders.one(byCode, "27375");
    await expect(session.release()).resolves.toBeUndefined();
  });
});
