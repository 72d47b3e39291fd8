import { openWork } from '../check/openWork';
import type { TaskDocument } from '../model/model';
import { normalizeValue } from '../model/plainText';
import { setField } from '../edit/setField';
import type { Stage } from '../model/stage';
import { priorityChoices, statusChoices } from '../edit/statusChoices';
import type { TextEdit } from '../model/text';
import { doneMark } from '../edit/toggleItem';
import type { Fix } from './fix';
import { isMisspelling, spellingDistance } from './spelling';

/** Replacements for an unknown word from the document's own vocabulary, the nearest spelling first. */
export function wordFixes(document: TaskDocument, name: 'status' | 'priority'): Fix[] {
	const written = normalizeValue(document[name].text ?? '');
	const choices = (name === 'status' ? statusChoices(document) : priorityChoices(document))
		.map(({ text }) => text)
		.filter(text => (name === 'status' ? document.meanings.stageOf(text) : document.meanings.levelOf(text)) !== 'other');
	const byDistance = choices
		.map((text, index) => ({ text, index, distance: spellingDistance(written, normalizeValue(text)) }))
		.sort((a, b) => a.distance - b.distance || a.index - b.index);
	const isClear =
		byDistance[0] !== undefined &&
		isMisspelling(written, byDistance[0].distance) &&
		byDistance[0].distance < (byDistance[1]?.distance ?? Infinity);
	return byDistance.flatMap(({ text }, index) => setFix(document, name, text, isClear && index === 0));
}

/** Sets the status back to in progress, or to done. */
export function statusFixes(document: TaskDocument, code: 'done-open-items' | 'items-done'): Fix[] {
	if (code === 'items-done') {
		return setStage(document, 'done', true);
	}
	const newText = doneMark(document);
	const edits: TextEdit[] = openWork(document).flatMap(index => {
		const item = document.items[index];
		return item ? [{ range: item.markRange, newText }] : [];
	});
	return [
		...setStage(document, 'in-progress', false),
		{ code: 'tick-items', parameters: { count: edits.length }, edits, isSafe: false, isPreferred: false },
	];
}

function setStage(document: TaskDocument, stage: Stage, isPreferred: boolean): Fix[] {
	const choice = statusChoices(document).find(candidate => candidate.stage === stage);
	return choice ? setFix(document, 'status', choice.text, isPreferred) : [];
}

function setFix(document: TaskDocument, name: 'status' | 'priority', value: string, isPreferred: boolean): Fix[] {
	const edits = setField(document, name, value).edits ?? [];
	return edits.length > 0
		? [{ code: name === 'status' ? 'set-status' : 'set-priority', parameters: { value }, edits, isSafe: false, isPreferred }]
		: [];
}
