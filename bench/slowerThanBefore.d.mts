/** See slowerThanBefore.mjs. */
export declare function slowerThanBefore<Row extends { readonly name: string; readonly change?: number }>(rows: readonly Row[]): Row[];
