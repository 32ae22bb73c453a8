import { Kind, parse, type DirectiveNode } from "graphql";
import { StartupError } from "../../shared/runtime/startup-error";

/**
 * Where the subgraphs of a supergraph answer, by the name that its composition gave them.
 * Throws a StartupError for a supergraph that does not say.
 */
export function subgraphAddresses(supergraphSdl: string): ReadonlyMap<string, string> {
  const addresses = new Map(joinedGraphs(supergraphSdl));
  if (addresses.size === 0) {
    throw new StartupError("Ce supergraphe ne nomme aucun sous-graphe (join__Graph).");
  }
  for (const [name, url] of addresses) {
    if (!isHttp(url)) {
      throw new StartupError(`Ce supergraphe ne donne pas d’adresse http:// au sous-graphe « ${name} ».`);
    }
  }
  return addresses;
}

/** `enum join__Graph { TOWNS @join__graph(name: "towns", url: "http://…") }`: the values are mangled, the names are not. */
function joinedGraphs(supergraphSdl: string): readonly (readonly [name: string, url: string])[] {
  return parse(supergraphSdl, { noLocation: true })
    .definitions.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter(({ name }) => name.value === "join__Graph")
    .flatMap(({ values = [] }) => values.flatMap(({ directives = [] }) => directives))
    .filter(({ name }) => name.value === "join__graph")
    .map((directive) => [textOf(directive, "name"), textOf(directive, "url")]);
}

function textOf(directive: DirectiveNode, argument: string): string {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : "";
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}
