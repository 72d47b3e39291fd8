/**
 * Implementations of the finishing commands, loaded when the first of them runs; registerFinishing.ts uses them by
 * name.
 */
export { archive } from './archive';
export { finishUp } from './finishUp';
