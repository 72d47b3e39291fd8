/** The part of a path for a folder that people move finished specs to, in regular expressions; it may be absent. */
export const KEPT_FOLDER = String.raw`(?:[._]?(?:archived?|completed?|done)/)?`;
