import { compareDays, type Day } from "../../../../shared/kernel/day";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

/** Why the essential data of a contract cannot have been published on a day; null when they can, or on none. */
export function publicationFault(
  publishedOn: Day | null,
  { notifiedOn, today }: { readonly notifiedOn: Day; readonly today: Day },
): RuleFault | null {
  if (publishedOn === null) return null;
  if (compareDays(publishedOn, today) > 0) {
    return invalid("PUBLISHED_IN_FUTURE", "Le jour de la publication est dans l'avenir.", "publishedOn");
  }
  return compareDays(publishedOn, notifiedOn) < 0
    ? invalid(
        "PUBLISHED_BEFORE_NOTIFICATION",
        "Les données d'un marché ne se publient pas avant sa notification.",
        "publishedOn",
      )
    : null;
}

/** Why a contract cannot have been notified on a day, once its data were published; null when it can. */
export function notificationFault(notifiedOn: Day, publishedOn: Day | null): RuleFault | null {
  return publishedOn !== null && compareDays(publishedOn, notifiedOn) < 0
    ? invalid(
        "NOTIFIED_AFTER_PUBLICATION",
        "Les données de ce marché ont été déclarées publiées avant ce jour : corrigez d'abord cette déclaration.",
        "content",
        "notifiedOn",
      )
    : null;
}
