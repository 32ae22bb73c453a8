import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import type { AccessRules } from "../access/access-rules";

/**
 * What the access rules of a schema lack, and what they hold too much, as coordinates: empty when every field,
 * argument, mutation and entity has exactly one rule.
 * @param entities Names of the types that have a reference resolver.
 */
export function accessGaps(
  schema: GraphQLSchema,
  rules: AccessRules,
  entities: readonly string[],
): readonly string[] {
  const wanted = new Set([...schemaCoordinates(schema), ...entities.map((name) => `_entities ${name}`)]);
  const declared = declaredCoordinates(rules);
  const twice = declared.filter((coordinate, index) => declared.indexOf(coordinate) !== index);
  return [
    ...[...wanted].filter((each) => !declared.includes(each)).map((each) => `${each} : sans règle`),
    ...declared.filter((each) => !wanted.has(each)).map((each) => `${each} : règle sans objet`),
    ...twice.map((each) => `${each} : deux règles`),
  ];
}

/** Fields of the types that `shared` makes for everybody: they hold what the field above them was allowed to give. */
const structuralFields: readonly string[] = [
  ...["edges", "nodes", "pageInfo", "totalCount"].map((field) => `Connection.${field}`),
  ...["cursor", "node"].map((field) => `Edge.${field}`),
  ...["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"].map((field) => `PageInfo.${field}`),
  ...["amount", "currency"].map((field) => `Money.${field}`),
  ...["code", "message", "path"].map((field) => `Error.${field}`),
];

function isStructural(typeName: string, fieldName: string): boolean {
  return structuralFields.some((each) => `${typeName}.${fieldName}`.endsWith(each));
}

function schemaCoordinates(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("_") || !(isObjectType(type) || isInterfaceType(type))) return [];
    if (type === schema.getMutationType()) {
      return Object.keys(type.getFields()).map((name) => `Mutation.${name}`);
    }
    return Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith("_") && !isStructural(type.name, name))
      .flatMap((field) => fieldCoordinates(type.name, field));
  });
}

function fieldCoordinates(
  typeName: string,
  { name, args }: GraphQLField<unknown, unknown>,
): readonly string[] {
  const field = `${typeName}.${name}`;
  return [field, ...args.map((argument) => `${field}(${argument.name}:)`)];
}

function declaredCoordinates({ reads, mutations, references }: AccessRules): readonly string[] {
  const fields = Object.entries(reads).flatMap(([type, byRule]) =>
    Object.values(byRule).flatMap((list) => coordinatesOfList(type, list)),
  );
  return [
    ...fields,
    ...Object.keys(mutations).map((name) => `Mutation.${name}`),
    ...Object.keys(references).map((name) => `_entities ${name}`),
  ];
}

/** "code members(first after)" of Territory: its two fields and the two arguments. */
function coordinatesOfList(type: string, list: string): readonly string[] {
  return [...list.matchAll(/(\w+)(?:\(([^)]*)\))?/g)].flatMap(([, name = "", args = ""]) => [
    `${type}.${name}`,
    ...args
      .split(/\s+/)
      .filter(Boolean)
      .map((argument) => `${type}.${name}(${argument}:)`),
  ]);
}
