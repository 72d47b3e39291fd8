import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/activate';
import { commandIds } from '../../../src/vscode/contributions';
import { report } from '../report';
import { run } from '../run';
import { answerWith, type ShownMessage } from '../support/answers';
import { EXAMPLE_DAY } from '../support/exampleDay';
import { eventually, pause } from '../support/eventually';
import { randomNumbers } from '../support/random';
import { commandText, differingLines, textCommands, type TextCommand } from '../support/textCommands';
import { files, openProject, tidy } from '../virtual/project';

const DOCUMENTS = 6;
/** The longest time that an operation of the file system takes, in milliseconds. */
const MAX_DELAY = 250;
const FOLDER = '/project/stress';
/** What is typed: words that occur nowhere else. */
const TYPED = / ?\bzq\d+\b/gu;
/** Commands that can be repeated on the same document, and don't show another one. */
const COMMANDS = textCommands.filter(({ text, id }) => text === undefined && id !== commandIds.addPart && id !== commandIds.toggleItem);

/** A document and what is known of it. */
interface Subject {
	readonly uri: vscode.Uri;
	readonly name: string;
	/** The words typed into it that neither undo nor closing without saving has removed. */
	readonly typed: Set<string>;
	/** Counts undo, redo and closing without saving: what a command changed may be gone after them. */
	undone: number;
	isBusy: boolean;
}

describe('commands beside a user who types, saves, undoes and closes tabs, on a slow file system', () => {
	let api: Api;
	let answers: vscode.Disposable;
	let random: () => number;
	const messages: ShownMessage[] = [];
	const subjects: Subject[] = [];
	const losses: string[] = [];
	const counts = new Map<string, number>();
	const log: string[] = [];
	let listener: vscode.Disposable;

	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
	const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
	const note = (line: string): void => {
		log.push(`${performance.now().toFixed(0)} ${line}`);
		log.splice(0, log.length - 60);
	};
	const lose = (what: string): void => {
		losses.push(`${what}\nBefore that:\n${log.join('\n')}`);
		report(`  ${what}`);
	};
	const openOf = ({ uri }: Subject): vscode.TextDocument | undefined =>
		vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString() && !document.isClosed);
	const textOf = (subject: Subject): string => openOf(subject)?.getText() ?? files.text(subject.uri.path) ?? '';
	/** Also without a word of which not all keys have arrived. */
	const withoutTyped = (text: string): string => text.replaceAll(/ zq?\d*(?= |$)| +$/gmu, '');

	before(async () => {
		api = await openProject();
		random = randomNumbers(run.seed ?? 1);
		for (let index = 0; index < DOCUMENTS; index++) {
			const name = `doc-${index}.md`;
			const uri = files.put(`${FOLDER}/${name}`, commandText(`Subject ${index}`, EXAMPLE_DAY));
			subjects.push({ uri, name, typed: new Set(), undone: 0, isBusy: false });
		}
		await eventually(() => subjects.forEach(({ uri }) => assert.isDefined(api.services.catalog.current.get(uri.toString()))));
		files.before = () => pause(random() * random() * MAX_DELAY);
		answers = answerWith(
			{ choose: length => Math.floor(random() * length), toggle: () => random() < 0.4, wait: () => pause(random() * 200) },
			message => messages.push(message),
		);
		listener = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			const subject = subjects.find(({ uri }) => uri.toString() === document.uri.toString());
			if (subject && reason !== undefined) {
				// Undo and redo remove and restore what was typed.
				subject.undone++;
				syncTyped(subject, document.getText());
			}
		});
	});

	after(async () => {
		listener.dispose();
		answers.dispose();
		await tidy();
		files.remove(FOLDER);
	});

	/** Takes what a text contains as what was typed. */
	function syncTyped(subject: Subject, text: string): void {
		subject.typed.clear();
		for (const [word] of text.matchAll(TYPED)) {
			subject.typed.add(word.trim());
		}
	}

	/** Each word typed must be there, once. */
	function check(subject: Subject, text: string, when: string): void {
		const found = [...text.matchAll(TYPED)].map(([word]) => word.trim());
		const missing = [...subject.typed].filter(word => !found.includes(word));
		const doubled = found.filter((word, index) => found.indexOf(word) !== index);
		if (missing.length > 0 || doubled.length > 0) {
			lose(`${subject.name} ${when}: lost ${missing.join(' ') || 'nothing'}, doubled ${doubled.join(' ') || 'nothing'}\n${text}`);
			syncTyped(subject, text);
		}
	}

	/** Runs a command on a document that may be open, closed, or change, and checks what it promised. */
	async function command(subject: Subject, { id, argument, owns }: TextCommand): Promise<void> {
		const before = withoutTyped(textOf(subject));
		const given = argument?.(api.services.documents.parse(textOf(subject), subject.uri), subject.uri);
		const { undone } = subject;
		const from = messages.length;
		note(`${id} on ${subject.name} starts`);
		await vscode.commands.executeCommand(id, { uri: subject.uri, ...given });
		// A closed document is on the disk then; an open one may still be closing.
		const after = withoutTyped(textOf(subject));
		const said = messages.slice(from).filter(({ text }) => text.includes(subject.name) || !/doc-\d|Subject \d/u.test(text));
		const own = messages
			.slice(from)
			.filter(({ text }) => text.includes(subject.name) || text.includes(`Subject ${subject.name.slice(4, 5)}`));
		const refusal = [...said, ...own].find(({ kind }) => kind === 'warning');
		note(`${id} on ${subject.name} ends${refusal ? `: ${refusal.text}` : ''}`);
		count(refusal ? 'refused' : before === after ? 'unchanged' : 'changed');
		if (subject.undone !== undone) {
			count('undone meanwhile');
			return;
		}
		const changed = differingLines(before, after).filter(line => !owns.test(line) && !/^updated:/u.test(line));
		if (changed.length > 0) {
			lose(`${id} on ${subject.name} also changed:\n${changed.join('\n')}\nfrom:\n${before}\nto:\n${after}`);
		} else if (refusal && before !== after && !/saved/u.test(refusal.text)) {
			lose(`${id} on ${subject.name} said "${refusal.text}" but changed:\n${differingLines(before, after).join('\n')}`);
		} else if (
			!refusal &&
			before === after &&
			said.length + own.length > 0 &&
			[...said, ...own].some(({ buttons }) => buttons.includes('Undo'))
		) {
			lose(`${id} on ${subject.name} said "${[...said, ...own].map(({ text }) => text).join(' ')}" but changed nothing`);
		}
	}

	let word = 0;

	/** What the user does next; the user waits for each step, but not for commands. */
	const steps: readonly (readonly [weight: number, name: string, step: () => Promise<void>])[] = [
		[6, 'type', typeAtEnd],
		[4, 'insert', insertSomewhere],
		[3, 'open', open],
		[2, 'save', () => act('workbench.action.files.save')],
		[2, 'undo', () => act('undo')],
		[1, 'redo', () => act('redo')],
		[1, 'close', closeSaved],
		[0.5, 'revert', revert],
		[2, 'toggle', toggle],
		[1, 'wait', () => pause(random() * 300)],
	];

	const active = (): Subject | undefined =>
		subjects.find(({ uri }) => uri.toString() === vscode.window.activeTextEditor?.document.uri.toString());

	async function act(id: string): Promise<void> {
		if (active()) {
			await vscode.commands.executeCommand(id);
		}
	}

	async function open(): Promise<void> {
		await vscode.window.showTextDocument(pick(subjects).uri, { preview: false });
	}

	/** Keys as from a keyboard, at the end of the document. */
	async function typeAtEnd(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!active() || !editor) {
			return;
		}
		const text = ` zq${++word}`;
		await vscode.commands.executeCommand('cursorBottom');
		const received = waitForWord(text.trim());
		for (const key of text) {
			await vscode.commands.executeCommand('type', { text: key });
		}
		const document = await received;
		const subject = subjects.find(({ uri }) => uri.toString() === document?.uri.toString());
		if (subject) {
			subject.typed.add(text.trim());
			note(`typed${text} into ${subject.name}`);
		} else {
			count('keys without an editor');
		}
	}

	/** The document that a word arrives in; undefined if it is none. */
	function waitForWord(text: string): Promise<vscode.TextDocument | undefined> {
		return new Promise(resolve => {
			const end = setTimeout(() => finish(undefined), 10_000);
			const heard = vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (new RegExp(`\\b${text}\\b`, 'u').test(document.getText())) {
					finish(document);
				}
			});
			function finish(found: vscode.TextDocument | undefined): void {
				clearTimeout(end);
				heard.dispose();
				resolve(found);
			}
		});
	}

	/** A word at the end of an item, a heading or a line of text; VS Code refuses it if the text has changed. */
	async function insertSomewhere(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		const subject = active();
		if (!subject || !editor) {
			return;
		}
		const lines = editor.document.getText().split('\n');
		const places = lines.flatMap((line, index) => (/^(?:- \[|# |Words)/u.test(line) ? [index] : []));
		const line = pick(places);
		const text = ` zq${++word}`;
		const { undone } = subject;
		const done = await editor
			.edit(edit => edit.insert(new vscode.Position(line, lines[line]?.length ?? 0), text))
			.then(undefined, () => false);
		if (done && subject.undone === undone) {
			subject.typed.add(text.trim());
			note(`inserted${text} into ${subject.name}`);
		}
	}

	async function closeSaved(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (active() && editor && (!editor.document.isDirty || (await editor.document.save()))) {
			// The document can be dirty again, and VS Code would ask about it.
			await vscode.commands.executeCommand('workbench.action.closeUnmodifiedEditors');
		}
	}

	async function revert(): Promise<void> {
		const subject = active();
		if (subject) {
			subject.undone++;
			note(`closing ${subject.name} without saving`);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			await pause(MAX_DELAY);
			subject.undone++;
			syncTyped(subject, textOf(subject));
		}
	}

	/** Toggles an item at the cursor. */
	async function toggle(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		const subject = active();
		if (!subject || !editor || subject.isBusy) {
			return;
		}
		subject.isBusy = true;
		const items = editor.document
			.getText()
			.split('\n')
			.flatMap((line, index) => (line.startsWith('- [') ? [index] : []));
		const line = pick(items);
		editor.selection = new vscode.Selection(line, 2, line, 2);
		await command(
			subject,
			textCommands.find(({ id }) => id === commandIds.toggleItem)!,
		).finally(() => {
			subject.isBusy = false;
		});
	}

	it(`lose nothing and do what they say (seed ${String(run.seed ?? 1)}, ${String(run.minutes ?? 0.3)} minutes)`, async function () {
		const duration = (run.minutes ?? 0.3) * 60_000;
		this.timeout(duration + 120_000);
		const end = performance.now() + duration;
		let told = performance.now();
		const running = new Set<Promise<void>>();
		while (performance.now() < end && losses.length < 5) {
			const free = subjects.filter(({ isBusy }) => !isBusy);
			if (running.size < 2 && free.length > 0 && random() < 0.5) {
				const subject = pick(free);
				const chosen = random() < 0.1 ? undefined : pick(COMMANDS);
				subject.isBusy = true;
				const work = (chosen ? command(subject, chosen) : undoLast())
					.catch((error: unknown) => lose(`${chosen?.id ?? 'undo'} threw ${String(error)}`))
					.finally(() => {
						subject.isBusy = false;
						running.delete(work);
					});
				running.add(work);
			}
			const [, name, step] = weighted();
			count(name);
			await step();
			for (const subject of subjects.filter(each => openOf(each))) {
				check(subject, textOf(subject), `after "${name}"`);
			}
			if (performance.now() - told > 20_000) {
				told = performance.now();
				report(`    ${[...counts].map(([what, times]) => `${what} ${String(times)}`).join(', ')}`);
			}
		}
		await Promise.all(running);
		await vscode.workspace.saveAll(false);
		files.before = () => undefined;
		await eventually(() =>
			assert.deepEqual(
				vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path),
				[],
			),
		);
		for (const subject of subjects) {
			const onDisk = files.text(subject.uri.path) ?? '';
			check(subject, onDisk, 'on the disk at the end');
			const open = openOf(subject);
			if (open && open.getText() !== onDisk) {
				lose(`${subject.name} differs from its file at the end:\n${differingLines(open.getText(), onDisk).join('\n')}`);
			}
		}
		report(`    ${[...counts].map(([what, times]) => `${what} ${String(times)}`).join(', ')}, words ${String(word)}`);
		assert.deepEqual(losses, []);
	});

	/** Undoes the last change made outside the editor, in whichever document that was. */
	async function undoLast(): Promise<void> {
		subjects.forEach(subject => subject.undone++);
		note('undo in the view starts');
		await vscode.commands.executeCommand(commandIds.undoChange);
		note('undo in the view ends');
		subjects.forEach(subject => subject.undone++);
	}

	function weighted(): (typeof steps)[number] {
		let left = random() * steps.reduce((sum, [weight]) => sum + weight, 0);
		return steps.find(([weight]) => (left -= weight) < 0) ?? steps[0]!;
	}
});
