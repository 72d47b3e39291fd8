// What the benchmark measures of this project, bundled by run.mjs.
export { emptyCatalog, taskDocuments, updateCatalog } from '../src/catalog/catalog';
export { checkCatalog } from '../src/catalog/check/checkCatalog';
export { groupEntries } from '../src/catalog/group';
export { readEntry } from '../src/catalog/readEntry';
export { relationIndexOf } from '../src/catalog/relations/relationIndex';
export { createScope } from '../src/catalog/scope';
export { nodeSource } from '../src/node/nodeSource';
export { checkDocument } from '../src/document/check/checkDocument';
export { findPlaceholders } from '../src/document/findPlaceholders';
export { parse } from '../src/document/parse';
export { referItems } from '../src/document/referItems';
export { toggleItem } from '../src/document/toggleItem';
export { contentApartFromDates, touch } from '../src/document/touch';
