import { migrate } from "../../prisma/migrate";
import { publicTables } from "../../prisma/public-tables";
import { openTestStore, type TestStore } from "../support/test-store";
import { migratedSubgraphs, roleOf } from "./migrated-subgraphs";
import { tableAccess, type TableAccess } from "./table-access";

/** Protected tables whose every row may be read by everybody, though not changed. */
const readByEverybody: Readonly<Record<string, string>> = {
  "organisations.membership": "which communes form an intercommunality is published",
  "organisations.organisation": "legal persons are published",
};

/** Functions that run with the rights of their owner, each with the reason for it. */
const definerFunctions: Readonly<Record<string, string>> = {
  consultations_holding: "a private consultation holds a contact without being seen by the supplier",
  forget_contact: "answers kept by any organisation forget an erased contact",
  work_clauses: "whoever works on a clause sees neither it nor its hours until this has said so",
  work_operations: "the same of the operation of such a clause",
  has_declared: "asked by a policy of the table that it reads",
  check_hours_entry: "a ledger is checked whole, though whoever writes in it may see a part of it",
  check_hours_decision: "the same",
  last_entry: "where the next entry goes, whoever declares it: neither hours nor people",
  latest_declaration: "whether a key is taken, whoever declares: neither hours nor people",
  joint_participations: "asked by the policy of joint procurements, which that of the members asks",
  move_joint_lines: "the lead may not write the lines of others, which follow the step that it takes",
  record_revision: "the history of a line is written by nobody, and whole whatever the writer may see of it",
  append_audit: "whoever writes to a trail may not be allowed to read it",
  use_key: "whoever presents a key is nobody until it is recognised",
};

let store: TestStore;
let tables: readonly TableAccess[];
beforeAll(async () => {
  store = await openTestStore();
  await migrate({ database: store.database, subgraphs: migratedSubgraphs, progress: () => undefined });
  tables = (
    await Promise.all(
      migratedSubgraphs.map(({ databaseSchema }) => tableAccess(store.database, databaseSchema)),
    )
  ).flat();
});
afterAll(() => store.close());

function nameOf({ schema, table }: TableAccess): string {
  return `${schema}.${table}`;
}

/** Tables that requests can reach and that hold rows of an organisation. */
function governed(): readonly TableAccess[] {
  return tables.filter((each) => each.privileges.length > 0 && !(nameOf(each) in publicTables));
}

function namesOf(faulty: readonly TableAccess[]): readonly string[] {
  return faulty.map(nameOf);
}

describe("row security", () => {
  test.each(migratedSubgraphs)(
    "the role of $name can neither log in, own, bypass, nor become another",
    async (subgraph) => {
      const role = roleOf(subgraph);
      const [found] = await store.database.query(
        `SELECT rolsuper, rolbypassrls, rolcanlogin, rolinherit, rolcreaterole, rolcreatedb, rolreplication,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS relations,
         (SELECT count(*)::int FROM pg_namespace WHERE nspowner = pg_roles.oid) AS schemas,
         (SELECT count(*)::int FROM pg_proc WHERE proowner = pg_roles.oid) AS functions
       FROM pg_roles WHERE rolname = $1`,
        [role],
      );
      expect(found).toEqual({
        ...{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolinherit: false },
        ...{ rolcreaterole: false, rolcreatedb: false, rolreplication: false },
        ...{ memberships: 0, relations: 0, schemas: 0, functions: 0 },
      });
    },
  );

  test.each(migratedSubgraphs)(
    "the role of $name reaches its own schema alone, and creates nothing anywhere",
    async (subgraph) => {
      const schemas = await store.database.query<{ name: string; usage: boolean; create: boolean }>(
        `SELECT nspname AS name, has_schema_privilege($1, oid, 'USAGE') AS usage, has_schema_privilege($1, oid, 'CREATE') AS create
       FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`,
        [roleOf(subgraph)],
      );
      const reached = schemas.filter(({ name, usage }) => usage && name !== "public").map(({ name }) => name);
      expect(reached).toEqual([subgraph.databaseSchema]);
      expect(schemas.filter(({ create }) => create)).toEqual([]);
    },
  );

  test("every table that requests reach is protected, and its owner too, but public reference data", () => {
    expect(governed().length).toBeGreaterThan(20);
    expect(namesOf(governed().filter(({ isEnabled, isForced }) => !isEnabled || !isForced))).toEqual([]);
  });

  test("public reference data is read only, and the list of it is current", () => {
    const reference = tables.filter((each) => nameOf(each) in publicTables);
    expect(namesOf(reference)).toEqual(Object.keys(publicTables).toSorted());
    expect(namesOf(reference.filter(({ privileges }) => privileges.join() !== "SELECT"))).toEqual([]);
  });

  test("requests reach none of the program's own records", () => {
    const own = tables.filter(({ table }) => ["_prisma_migrations", "applied_fill"].includes(table));
    expect(own).toHaveLength(2 * migratedSubgraphs.length);
    expect(namesOf(own.filter(({ privileges }) => privileges.length > 0))).toEqual([]);
  });

  test("no request empties a table, references it or hangs a trigger on it", () => {
    const structural = ["TRUNCATE", "REFERENCES", "TRIGGER"];
    const faulty = tables.filter(({ privileges }) => privileges.some((each) => structural.includes(each)));
    expect(namesOf(faulty)).toEqual([]);
  });

  test("each command granted has a policy for the role, and none lets everything through but on a public list", () => {
    const ungoverned = governed().flatMap(({ schema, table, privileges, policies }) => {
      const own = policies.filter(
        ({ roles, isPermissive }) => isPermissive && roles.includes(`hub_${schema}`),
      );
      return privileges
        .filter((privilege) => !own.some(({ command }) => command === privilege || command === "ALL"))
        .map((privilege) => `${schema}.${table} ${privilege}`);
    });
    expect(ungoverned).toEqual([]);
    const open = tables.flatMap(({ schema, table, policies }) =>
      policies
        .filter(
          ({ roles, using, check }) =>
            roles.includes("public") || (roles.includes(`hub_${schema}`) && [using, check].includes("true")),
        )
        .map(({ command }) => `${schema}.${table} ${command}`),
    );
    expect(open.toSorted()).toEqual(Object.keys(readByEverybody).map((name) => `${name} SELECT`));
  });

  test("nothing is granted to everybody", async () => {
    const granted = await store.database.query(
      `SELECT relation.oid::regclass::text AS relation, entry.privilege_type
       FROM pg_class relation JOIN pg_namespace namespace ON namespace.oid = relnamespace, aclexplode(relacl) entry
       WHERE nspname = ANY($1::text[]) AND entry.grantee = 0`,
      [migratedSubgraphs.map(({ databaseSchema }) => databaseSchema)],
    );
    expect(granted).toEqual([]);
  });

  test("a view reads with the rights of whoever asks", async () => {
    const views = await store.database.query(
      `SELECT relation.oid::regclass::text AS view FROM pg_class relation JOIN pg_namespace namespace ON namespace.oid = relnamespace
       WHERE nspname = ANY($1::text[]) AND relkind IN ('v', 'm') AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`,
      [migratedSubgraphs.map(({ databaseSchema }) => databaseSchema)],
    );
    expect(views).toEqual([]);
  });

  test("a function runs with the rights of its owner only for a reason, with a pinned search path, and not for everybody", async () => {
    const functions = await store.database.query<{
      name: string;
      isPinned: boolean;
      isForEverybody: boolean;
    }>(
      `SELECT proname AS name, coalesce(array_to_string(proconfig, ' ') LIKE '%search_path=%', false) AS "isPinned",
         has_function_privilege('public', pg_proc.oid, 'EXECUTE') AS "isForEverybody"
       FROM pg_proc JOIN pg_namespace namespace ON namespace.oid = pronamespace
       WHERE nspname = ANY($1::text[]) AND prosecdef`,
      [migratedSubgraphs.map(({ databaseSchema }) => databaseSchema)],
    );
    expect(
      functions.filter(
        ({ name, isPinned, isForEverybody }) => !(name in definerFunctions) || !isPinned || isForEverybody,
      ),
    ).toEqual([]);
  });
});
