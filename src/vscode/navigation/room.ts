/** What is loaded when the pointer rests somewhere, or the outline is asked for, for the first time. */
export { documentSymbols } from './documentSymbols';
export { hoverProvider } from './hover';
