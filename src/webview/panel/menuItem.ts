/** An item of a menu; undefined draws a line. */
export type MenuItem = { readonly label: string; readonly run: () => void } | undefined;
