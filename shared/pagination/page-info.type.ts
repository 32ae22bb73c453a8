import "reflect-metadata";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({
  description: "Where a page stands in its list, as the Relay cursor connections specification says.",
})
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more elements follow this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether elements come before this page: true when `after` was given.",
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first element; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last element, to give as `after` for the next page; null on an empty page.",
  })
  readonly endCursor!: string | null;
}
