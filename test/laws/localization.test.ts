import { assert } from 'chai';
import { fixSentences } from '../../src/sentences/fixSentences';
import { problemSentences } from '../../src/sentences/problemSentences';
import { refusalSentences } from '../../src/sentences/refusalSentences';
import { readSources } from './imports';
import {
	comparedTexts,
	extractedKeys,
	gluedTexts,
	indirectTranslations,
	sentencesByCode,
	translations,
	untranslated,
} from './localization';

/** The same in every language. */
const NAMES: ReadonlySet<string> = new Set(['Task Docs']);
/** Names of stages and levels, which stand for a value in a sentence as titles of documents do. */
const VALUES = /^(?:stage|level|family)Label\(/;

describe('localization', function () {
	this.timeout(60_000);

	const sources = readSources('src/vscode');

	it('finds every sentence by a literal key', async () => {
		const found = translations(sources);
		assert.isAbove(found.length, 200);
		assert.deepEqual(
			found.filter(({ key }) => key === undefined),
			[],
		);
		assert.deepEqual([...(await extractedKeys(sources))].sort(), [...new Set(found.map(({ key }) => key ?? ''))].sort());
		assert.deepEqual(indirectTranslations(sources), []);
	});

	it('covers what users read', () => {
		assert.deepEqual(untranslated(sources, NAMES), []);
	});

	it('writes plurals as whole sentences, and puts no sentence together from pieces', () => {
		assert.deepEqual(
			translations(sources).filter(({ key }) => /\p{L}\((?:e?s|en)\)/u.test(key ?? '')),
			[],
		);
		assert.deepEqual(gluedTexts(sources, VALUES), []);
	});

	it('is never compared', () => {
		assert.deepEqual(comparedTexts(sources), []);
	});

	for (const [file, sentences] of [
		['edits/refusalText.ts', refusalSentences],
		['problems/problemText.ts', problemSentences],
		['problems/fixText.ts', fixSentences],
	] as const) {
		it(`translates the very sentences that the command line prints, in ${file}`, () => {
			const path = `src/vscode/workspace/${file}`;
			assert.deepEqual(sentencesByCode(path, sources[path] ?? ''), { ...sentences });
		});
	}

	it('refuses with whole sentences', () => {
		for (const sentence of Object.values(refusalSentences).flatMap(text => (typeof text === 'string' ? [text] : [text.one, text.other]))) {
			assert.match(sentence, /^(?:\p{Lu}|"|\{).*[.]$/u);
		}
	});

	it('the law finds each violation', async () => {
		const found = (text: string) => ({
			keys: translations({ 'src/vscode/a.ts': text }).map(({ key }) => key),
			indirect: indirectTranslations({ 'src/vscode/a.ts': text }).length,
			untranslated: untranslated({ 'src/vscode/a.ts': text }, NAMES).length,
			glued: gluedTexts({ 'src/vscode/a.ts': text }, VALUES).length,
			compared: comparedTexts({ 'src/vscode/a.ts': text }).length,
		});
		const none = { keys: [] as (string | undefined)[], indirect: 0, untranslated: 0, glued: 0, compared: 0 };
		for (const [text, expected] of [
			["vscode.l10n.t('Words', name)", { keys: ['Words'] }],
			['vscode.l10n.t(sentences[code])', { keys: [undefined] }],
			['vscode.l10n.t(`Words ${name}`)', { keys: [undefined] }],
			["const { l10n } = vscode; l10n.t('Words')", { indirect: 1 }],
			["const translate = vscode.l10n.t; translate('Words')", { indirect: 1 }],
			["vscode.window.showWarningMessage('Words', undo)", { untranslated: 1 }],
			["vscode.window.showInformationMessage(sentence, isDone ? 'Undo' : `${name} again`)", { untranslated: 1 }],
			["showQuickPick(items, { title: 'Task Docs', placeHolder: name ?? 'Words' })", { untranslated: 1 }],
			["showQuickPick(items, { title: 'Task Docs', placeHolder: `${name} · ${path}` })", {}],
			["vscode.l10n.t('{0} changed.', documentCount(2))", { keys: ['{0} changed.'], glued: 1 }],
			["vscode.l10n.t('{0} changed.', vscode.l10n.t('It'))", { keys: ['{0} changed.', 'It'], glued: 1 }],
			["vscode.l10n.t('priority {0}', levelLabel(level))", { keys: ['priority {0}'] }],
			['answer === finishingMessages.undo()', { compared: 1 }],
			["if ((await vscode.window.showWarningMessage(sentence, undo)) !== vscode.l10n.t('Undo')) {}", { keys: ['Undo'], compared: 1 }],
			['answer === undo', {}],
		] as const) {
			assert.deepEqual(found(text), { ...none, ...expected, keys: [...('keys' in expected ? expected.keys : [])] }, text);
		}
		assert.deepEqual(
			[...(await extractedKeys({ 'src/vscode/a.ts': "import * as vscode from 'vscode'; vscode.l10n.t('Words');" }))],
			['Words'],
		);
	});
});
