import "reflect-metadata";
import {
  buildSchema,
  getNamedType,
  GraphQLBoolean,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { composeSupergraph, type ComposedSupergraph } from "../../gateway/supergraph/compose";
import { generatedFiles, outdatedFiles } from "../../gateway/supergraph/generated-files";
import { readSubgraphSdls } from "../../gateway/supergraph/subgraph-sdl";
import { projectRoot } from "../../shared/runtime/project-root";
import { subgraphManifests } from "../../subgraphs/all";

/** Lists of an entity that cannot grow beyond some fifty elements, with what bounds them. */
const shortLists: Readonly<Record<string, string>> = {
  "Contract.suppliers": "a consortium (groupement) has a few members",
  "CouncilResolution.purchasingDomains": "one resolution names a few domains",
  "DialogueEvent.consultations": "an event feeds the consultations of the few needs on its agenda",
  "DialogueEvent.partnerNetworks": "networks that organise an event together: a handful",
  "DialogueEvent.plannedProcurements": "needs on the agenda of a day",
  "DialogueEvent.purchasingDomains": "domains on the agenda of a day",
  "DialogueEvent.tradeBodies": "federations invited to a meeting: a handful",
  "LegalBasis.completedBy": "an article is completed by one or two others",
  "LeverAdvice.legalBases": "three articles at most",
  "Operation.clauses": "one for each lot that has a clause",
  "PartnerNetwork.purchasingDomains": "a buyer has some twenty domains",
  "PlannedProcurement.consultations": "one need is consulted about a few times",
  "PlannedProcurement.contracts": "at most one for each lot",
  "PlannedProcurement.dialogueEvents": "one need is on the agenda of a few events",
  "PlannedProcurement.operations": "one need serves one operation, rarely several",
  "PreMarketConsultation.contactedSuppliers": "those heard about one need",
  "PreMarketConsultation.partnerNetworks": "networks asked about one need: a handful",
  "PurchasingDomain.partnerNetworks": "networks of a territory that know a domain: a handful",
  "RecordFoodSpendPayload.foodSpend": "what one request recorded, 200 lines at most",
  "Territory.predecessors": "legal persons that merged into this one: a handful",
  "UnequalInformation.notToldTo": "those heard about one need",
  "UnequalInformation.toldTo": "those heard about one need",
  "Viewer.pools": "an organisation belongs to a few intercommunalities",
};

let composed: ComposedSupergraph;
let subgraphs: Awaited<ReturnType<typeof readSubgraphSdls>>;
let api: GraphQLSchema;
beforeAll(async () => {
  subgraphs = await readSubgraphSdls(subgraphManifests);
  composed = composeSupergraph(subgraphs);
  api = buildSchema(composed.apiSdl);
});

function publicTypes(): readonly GraphQLNamedType[] {
  return Object.values(api.getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
  );
}

interface Coordinate {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function fieldsOf(type: GraphQLNamedType): readonly Coordinate[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }));
}

/** The root types are described by what they hold: nothing in the code declares them. */
const rootTypes = ["Query", "Mutation"];

function undescribed(): readonly string[] {
  return publicTypes().flatMap((type) => {
    const members = [
      ...(isEnumType(type)
        ? type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))
        : []),
      ...(isInputObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ ...field, name: `${type.name}.${field.name}` }))
        : []),
      ...fieldsOf(type).flatMap(({ name, field }) => [
        { name, description: field.description },
        ...field.args.map((arg) => ({ name: `${name}(${arg.name}:)`, description: arg.description })),
      ]),
    ];
    return [...(rootTypes.includes(type.name) ? [] : [type]), ...members]
      .filter(({ description }) => (description ?? "").trim() === "")
      .map(({ name }) => name);
  });
}

describe("the supergraph", () => {
  test("composes without an error or a hint", () => {
    expect(composed.hints).toEqual([]);
  });

  test("and the schemas of the subgraphs are committed as the code makes them (npm run generate)", () => {
    expect(outdatedFiles(projectRoot, generatedFiles(subgraphs, composed))).toEqual([]);
  });
});

describe("the public schema", () => {
  test("describes every type, field, argument, enum value and input field", () => {
    expect(undescribed()).toEqual([]);
  });

  test("says a three-state answer with an enum, never with a nullable boolean", () => {
    const inputs = publicTypes().flatMap((type) =>
      isInputObjectType(type) ? Object.values(type.getFields()) : [],
    );
    const outputs = publicTypes().flatMap(fieldsOf);
    const nullable = [...inputs.map((field) => ({ name: field.name, field })), ...outputs].filter(
      ({ field }) => field.type === GraphQLBoolean,
    );
    expect(nullable.map(({ name }) => name)).toEqual([]);
  });

  test("gives every list of entities that can grow as a connection", () => {
    const bare = publicTypes()
      .filter(({ name }) => !/(?:Connection|Edge)$/.test(name))
      .flatMap(fieldsOf)
      .filter(({ field }) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
      .filter(({ field }) => api.getType(`${getNamedType(field.type).name}Connection`) !== undefined)
      .map(({ name }) => name);
    expect(bare.toSorted()).toEqual(Object.keys(shortLists).toSorted());
  });

  test("pages every connection in the same way, by 20 unless asked otherwise", () => {
    const connections = publicTypes()
      .flatMap(fieldsOf)
      .filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(0);
    const odd = connections.filter(({ field }) => {
      const first = field.args.find(({ name }) => name === "first");
      const after = field.args.find(({ name }) => name === "after");
      return first?.defaultValue !== 20 || String(first.type) !== "Int!" || String(after?.type) !== "String";
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test("returns from every change a union whose failures implement UserError", () => {
    const mutations = Object.values(api.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThanOrEqual(4);
    for (const { name, type, args } of mutations) {
      const result = getNamedType(type);
      expect(`${name} → ${result.name}`).toMatch(/Result$/);
      expect([name, args.map((arg) => arg.name)]).toEqual([name, ["input"]]);
      const failures =
        "getTypes" in result ? result.getTypes().filter((each) => !each.name.endsWith("Success")) : [];
      const isFailure = (each: (typeof failures)[number]) =>
        each.getInterfaces().some((implemented) => implemented.name === "UserError");
      expect([name, failures.filter(isFailure).length >= failures.length - 1]).toEqual([name, true]);
    }
  });
});
