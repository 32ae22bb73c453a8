import "reflect-metadata";
import { Field, InputType, registerEnumType, type ClassType } from "type-graphql";
import { OrderDirection } from "./order-direction";

/** One order of a list, as `orderBy` gives it. */
export interface Order<OrderField extends string> {
  readonly field: OrderField;
  readonly direction: "ASC" | "DESC";
}

export interface OrderInputOptions<OrderField extends string> {
  /** GraphQL name of the entity: `LabelAward` makes `LabelAwardOrder` and `LabelAwardOrderField`. */
  readonly entity: string;
  /** English description of each field that the list can be ordered by. */
  readonly fields: Readonly<Record<OrderField, string>>;
}

/** Makes the `orderBy` input of a list and the enum of its fields. */
export function orderInput<OrderField extends string>({
  entity,
  fields,
}: OrderInputOptions<OrderField>): ClassType<Order<OrderField>> {
  const names = Object.keys(fields);
  const fieldEnum = Object.fromEntries(names.map((name) => [name, name]));
  registerEnumType(fieldEnum, {
    name: `${entity}OrderField`,
    description: `What a list of ${entity} can be ordered by.`,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(fields).map(([name, description]) => [name, { description }]),
    ),
  });

  @InputType(`${entity}Order`, {
    description: `How to order a list of ${entity}; ties are broken by identifier.`,
  })
  class OrderInput implements Order<OrderField> {
    @Field(() => fieldEnum, { description: "What to order by." })
    readonly field!: OrderField;

    @Field(() => OrderDirection, { description: "Which end comes first." })
    readonly direction!: "ASC" | "DESC";
  }
  return OrderInput;
}
