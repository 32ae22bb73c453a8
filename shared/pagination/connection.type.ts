import "reflect-metadata";
import { Directive, Field, Int, ObjectType, type ClassType } from "type-graphql";
import { PageInfo } from "./page-info.type";

/** A page of a list, as resolvers hand it to the connection types. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Asked only when the field is selected. */
  readonly countAll: () => Promise<number>;
}

/**
 * Makes the Relay connection type of an entity.
 * @param name GraphQL name of the entity; edges and connection are named after it.
 * @param isShareable Whether several subgraphs define the same list.
 */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  { isShareable }: { readonly isShareable: boolean } = { isShareable: false },
): ClassType<Page<Node>> {
  const Shared = isShareable ? Directive("@shareable") : () => undefined;

  @Shared
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: "Opaque place of the element, to give as `after`." })
    readonly cursor!: string;

    @Field(node, { description: "The element." })
    readonly node!: Node;
  }

  @Shared
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements Page<Node> {
    @Field(() => [Edge], { description: "The elements of the page, each with its cursor." })
    readonly edges!: readonly Edge[];

    @Field(() => [node()], { description: "The elements of the page, without their cursors." })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    readonly pageInfo!: PageInfo;

    readonly countAll!: () => Promise<number>;

    @Field(() => Int, { description: "How many elements the whole list has that the caller may see." })
    totalCount(): Promise<number> {
      return this.countAll();
    }
  }
  return Connection;
}
