/** How a document keeps its fields. */
export type FieldPlace = 'frontMatter' | 'fieldLines';
