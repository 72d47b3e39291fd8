/** The fields that make up the columns and the lanes of a board, and the groups of a roadmap. */
export const CARD_FIELDS = ['stage', 'status', 'priority', 'assignee', 'sprint', 'unit'] as const;
export type CardField = (typeof CARD_FIELDS)[number];
