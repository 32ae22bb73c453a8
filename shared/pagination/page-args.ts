import "reflect-metadata";
import { ArgsType, Field, Int } from "type-graphql";
import { CodedError } from "../graphql/coded-error";

export const defaultPageSize = 20;
export const largestPageSize = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: defaultPageSize,
    description: "How many elements to return, from 1 to 100.",
  })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last element already seen; absent for the first page.",
  })
  readonly after?: string | null;
}

/** Refuses a page size outside 1–100 with `INVALID_PAGE_SIZE`, naming the argument. */
export function checkedPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= largestPageSize) return first;
  throw new CodedError(
    "INVALID_PAGE_SIZE",
    `« first » doit être un entier de 1 à ${largestPageSize.toString()}.`,
    {
      argument: "first",
    },
  );
}
