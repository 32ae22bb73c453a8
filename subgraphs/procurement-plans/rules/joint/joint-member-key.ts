/** What names a member: joint procurement and SIREN, joined by a space, which neither holds. */
export function jointMemberKey(jointProcurementId: string, organisation: string): string {
  return `${jointProcurementId} ${organisation}`;
}
