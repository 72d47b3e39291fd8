/** How much time the window shows. */
export const ZOOMS = ['month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The width of a day in pixels. */
export const DAY_WIDTH: Readonly<Record<Zoom, number>> = { month: 24, quarter: 8, year: 2.5 };
