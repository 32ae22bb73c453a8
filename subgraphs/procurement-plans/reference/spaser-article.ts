/** The article of law on schemes for responsible purchasing, as it stands in the table of legal bases. */
export const spaserArticleId = "ccp-l2111-3";
