/** What is loaded when something is asked for the first time: a name followed, the pointer at rest, the outline, a command. */
export { definitionProvider } from './definition';
export { documentSymbols } from './documentSymbols';
export { foldDone } from './foldDone';
export { hoverProvider } from './hover';
export { linkProvider } from './links';
export { referenceProvider } from './references';
