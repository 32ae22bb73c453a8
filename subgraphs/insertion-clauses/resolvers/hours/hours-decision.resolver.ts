import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { hoursEntryById } from "../../loaders/hours-entry.loaders";
import type { HoursDecisionRow } from "../../repositories/hours-entry.repository";
import { HoursDecision } from "../../schema/hours/hours-entry.type";
import { readsNotesOf } from "./entry-circle";

@Resolver(() => HoursDecision)
export class HoursDecisionResolver {
  @FieldResolver()
  async reason(@Root() { entryId, reason }: HoursDecisionRow, @Ctx() scope: Scope): Promise<string | null> {
    if (reason === null) return null;
    const entry = await scope.loaders.one(hoursEntryById, entryId);
    return entry !== null && (await readsNotesOf(entry, scope)) ? reason : null;
  }
}
