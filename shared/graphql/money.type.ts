import "reflect-metadata";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Cents } from "../kernel/money";
import { DecimalScalar } from "./scalars/decimal.scalar";

@Directive("@shareable")
@ObjectType({ description: "An amount of money (montant). Whether VAT is included is said by the field." })
export class Money {
  @Field(() => DecimalScalar, { description: "Amount in units of the currency, with exactly two decimals." })
  readonly amount!: Cents;

  @Field(() => String, { description: "ISO 4217 code of the currency: always EUR today." })
  readonly currency!: string;
}

/** An amount in euros, from integer cents. */
export function money(cents: Cents): Money {
  return { amount: cents, currency: "EUR" };
}
