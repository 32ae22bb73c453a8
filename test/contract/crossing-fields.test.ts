import "reflect-metadata";
import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { entityOwners, subgraphManifests } from "../../subgraphs/all";

interface CrossingField {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function entityFields(manifest: SubgraphManifest): readonly {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}[] {
  const schema = manifest.schema();
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}

function keysOf({ astNode, extensionASTNodes }: GraphQLObjectType): readonly string[] {
  const directives = [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
  return directives
    .filter(({ name }) => name.value === "key")
    .flatMap(({ arguments: given = [] }) =>
      given.map(({ value }) => ("value" in value ? String(value.value) : "")),
    )
    .flatMap((fields) => fields.split(/[\s{}]+/));
}

function isExternal({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === "external") ?? false;
}

/** Fields that a subgraph adds to an entity that another one owns, its key aside. */
function addedFields(manifest: SubgraphManifest): readonly CrossingField[] {
  return entityFields(manifest)
    .filter(({ type }) => (entityOwners.get(type.name) ?? manifest.name) !== manifest.name)
    .filter(({ type, field }) => !keysOf(type).includes(field.name) && !isExternal(field))
    .map(({ type, field }) => ({ coordinate: `${type.name}.${field.name}`, field }));
}

/** Fields that return an entity that another subgraph owns, or a connection or edge of it. */
function leadingAbroad(manifest: SubgraphManifest): readonly CrossingField[] {
  return entityFields(manifest)
    .filter(({ field }) => {
      const entity = getNamedType(field.type).name.replace(/(?:Connection|Edge)$/, "");
      return (entityOwners.get(entity) ?? manifest.name) !== manifest.name;
    })
    .map(({ type, field }) => ({ coordinate: `${type.name}.${field.name}`, field }));
}

/** Null can stand for what is missing: in place of the field, or of one element of its list. */
function canBeMissing(type: GraphQLOutputType): boolean {
  if (!isNonNullType(type)) return true;
  return isListType(type.ofType) && canBeMissing(type.ofType.ofType);
}

function coordinates(fields: readonly CrossingField[]): readonly string[] {
  return fields.map(({ coordinate }) => coordinate);
}

describe.each(subgraphManifests.map((manifest) => [manifest.name, manifest] as const))(
  "fields of %s",
  (_, manifest) => {
    test("added to an entity of another subgraph are nullable: without this one, the rest still answers", () => {
      const added = addedFields(manifest);
      expect(coordinates(added.filter(({ field }) => isNonNullType(field.type)))).toEqual([]);
    });

    test("that lead to an entity of another subgraph are nullable: without that one, the rest still answers", () => {
      expect(coordinates(leadingAbroad(manifest).filter(({ field }) => !canBeMissing(field.type)))).toEqual(
        [],
      );
    });

    test("never hand out the identifier of another subgraph's entity in place of the entity", () => {
      // A correlation identifier names a request, not an entity.
      const identifiers = entityFields(manifest).filter(
        ({ field }) => /[a-z]Ids?$/.test(field.name) && field.name !== "correlationId",
      );
      expect(identifiers.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
    });
  },
);

describe("the manifests", () => {
  test("name one owner for each entity, which every other subgraph knows by its key alone", () => {
    const owned = subgraphManifests.flatMap(({ owns }) => owns);
    expect(new Set(owned).size).toBe(owned.length);
    const entities = new Set(
      subgraphManifests.flatMap((manifest) =>
        entityFields(manifest)
          .filter(({ type }) => keysOf(type).length > 0)
          .map(({ type }) => type.name),
      ),
    );
    expect([...entities].filter((name) => !entityOwners.has(name))).toEqual([]);
    expect(owned.filter((name) => !entities.has(name))).toEqual([]);
  });

  test("cross in enough places for the graph to be one", () => {
    const crossing = subgraphManifests.flatMap((manifest) => [
      ...addedFields(manifest),
      ...leadingAbroad(manifest),
    ]);
    expect(crossing.length).toBeGreaterThan(20);
  });
});
