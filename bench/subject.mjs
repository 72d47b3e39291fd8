// The parts of this project that the benchmark measures, bundled by run.mjs.
export { emptyCatalog, taskDocuments, updateCatalog } from '../src/catalog/catalog';
export { checkCatalog } from '../src/catalog/check/checkCatalog';
export { groupSteps } from '../src/catalog/group/group';
export { outcomeOf } from '../src/util/steps';
export { readEntry } from '../src/catalog/files/readEntry';
export { relationIndexOf } from '../src/catalog/relations/relationIndex';
export { createScope } from '../src/catalog/files/scope';
export { nodeSource } from '../src/node/nodeSource';
export { checkDocument } from '../src/document/check/checkDocument';
export { findPlaceholders } from '../src/document/placeholder/findPlaceholders';
export { parse } from '../src/document/read/parse';
export { referItems } from '../src/document/edit/referItems';
export { toggleItem } from '../src/document/edit/toggleItem';
export { contentApartFromDates, touch } from '../src/document/edit/touch';
