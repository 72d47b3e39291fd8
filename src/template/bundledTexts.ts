import backlogItem from './bundled/backlog-item.md';
import enhancementTask from './bundled/enhancement-task.md';
import enhancementTracking from './bundled/enhancement-tracking.md';
import implementationPlan from './bundled/implementation-plan.md';
import implementationTask from './bundled/implementation-task.md';
import type { FamilyName } from '../document/model/family';

const TEXTS: Readonly<Record<FamilyName, string>> = {
	'enhancement-task': enhancementTask,
	'enhancement-tracking': enhancementTracking,
	'implementation-task': implementationTask,
	'implementation-plan': implementationPlan,
	'backlog-item': backlogItem,
};

/** The text of a family's own template file. The extension's bundles use providedTexts.ts instead of this file. */
export function bundledText(family: FamilyName): string {
	return TEXTS[family];
}
