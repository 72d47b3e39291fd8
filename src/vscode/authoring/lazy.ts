/**
 * Implementations of the authoring commands, loaded when the first of them runs; registerAuthoring.ts uses them by
 * name.
 */
export { addFields } from './addFields';
export { addPart } from './addPart';
export { insertTemplate } from './insertTemplate';
export { makeTemplateFile as makeTemplate } from './makeTemplateFile';
export { moveFields } from './moveFields';
export { newDocument } from './newDocument';
export { recordActualTime } from './recordActualTime';
