/** The size of a node of the graph, in pixels. */
export const NODE = { width: 200, height: 52 } as const;
