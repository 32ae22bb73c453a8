import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import {
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";

export enum ErasureReason {
  REQUESTED_BY_PERSON = "REQUESTED_BY_PERSON",
  LEFT_SUPPLIER = "LEFT_SUPPLIER",
  INACCURATE = "INACCURATE",
  RETENTION_ENDED = "RETENTION_ENDED",
}

registerEnumType(ErasureReason, {
  name: "ErasureReason",
  description: "Why a contact is erased (motif): a choice, since words could name the person again.",
  valuesConfig: {
    REQUESTED_BY_PERSON: { description: "The person asked for it (droit à l'effacement)." },
    LEFT_SUPPLIER: { description: "The person works there no longer." },
    INACCURATE: { description: "It was wrong." },
    RETENTION_ENDED: { description: "It was kept as long as it may be (fin de conservation)." },
  },
});

@InputType({ description: "A contact to erase, of the caller's own organisation." })
export class EraseSupplierContactInput {
  @Field(() => ID, { description: "The contact." })
  readonly contactId!: string;

  @Field(() => ErasureReason, { description: "Why." })
  readonly reason!: ErasureReason;
}

@ObjectType({ description: "What is left of an erased contact: that there was one." })
export class ErasedContact {
  @Field(() => ID, { description: "Identifier that the contact had." })
  readonly id!: string;

  @Field(() => DateScalar, { description: "Day on which it was erased." })
  readonly erasedOn!: string;
}

@ObjectType({ description: "The contact is erased, from its row and from the answers kept for retries." })
export class EraseSupplierContactPayload {
  @Field(() => ErasedContact, { description: "What is left of it." })
  readonly erasedContact!: ErasedContact;
}

export const EraseSupplierContactResult = createUnionType({
  name: "EraseSupplierContactResult",
  description: "What is left of the contact, or why it was not erased: a legal retention may hold it.",
  types: () => [EraseSupplierContactPayload, UnknownReferenceError, TransitionRefusedError] as const,
});

@InputType({ description: "The supplier whose contacts are exported: one of the caller's own organisation." })
export class ExportSupplierContactsInput {
  @Field(() => SiretScalar, { description: "SIRET of the establishment." })
  readonly siret!: string;
}

@ObjectType({ description: "Everything held about the contacts of a supplier." })
export class ExportSupplierContactsPayload {
  @Field(() => String, {
    description: "JSON text, whose French keys it explains itself under `explications`. Personal data.",
  })
  readonly document!: string;
}

export const ExportSupplierContactsResult = createUnionType({
  name: "ExportSupplierContactsResult",
  description: "The export, or why it was refused.",
  types: () => [ExportSupplierContactsPayload, UnknownReferenceError, NotAllowedError] as const,
});
