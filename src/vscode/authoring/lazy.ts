/** What is loaded when the first command of this room runs: what each of them does, by the name that registerAuthoring.ts knows. */
export { addFields } from './addFields';
export { addPart } from './addPart';
export { insertTemplate } from './insertTemplate';
export { makeTemplateFile as makeTemplate } from './makeTemplateFile';
export { moveFields } from './moveFields';
export { newDocument } from './newDocument';
export { recordActualTime } from './recordActualTime';
