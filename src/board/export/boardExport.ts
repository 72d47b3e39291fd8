import type { Board, Card } from '../boardModel';
import { fitText, markdownTarget, markdownText, mermaidText } from './escape';
import { svgDocument, svgText } from './svgDocument';

/** A board as Markdown: a heading for each lane and column, and a list of links. */
export function boardMarkdown(board: Board, title: string): string {
	const cards = cardsById(board);
	const lines = [`# ${markdownText(title)}`, ''];
	for (const lane of board.lanes) {
		if (lane.label !== '') {
			lines.push(`## ${markdownText(lane.label)}`, '');
		}
		board.columns.forEach((column, index) => {
			const ids = lane.cells[index] ?? [];
			if (ids.length > 0) {
				lines.push(`${lane.label === '' ? '##' : '###'} ${markdownText(column.label)} (${ids.length})`, '');
				ids.forEach(id => lines.push(markdownItem(cards.get(id))));
				lines.push('');
			}
		});
	}
	return lines.join('\n');
}

function markdownItem(card: Card | undefined): string {
	if (!card) {
		return '';
	}
	const facts = factsOf(card);
	const link = `[${markdownText(card.title)}](${markdownTarget(card.path)})`;
	return `- ${link}${facts.length > 0 ? ` — ${facts.map(markdownText).join(', ')}` : ''}`;
}

/** A board as a Mermaid kanban diagram. Lanes are left out, since Mermaid has none. */
export function boardMermaid(board: Board): string {
	const cards = cardsById(board);
	const lines = ['kanban'];
	board.columns.forEach((column, index) => {
		const ids = board.lanes.flatMap(lane => lane.cells[index] ?? []);
		if (ids.length > 0) {
			lines.push(`  column${index}["${mermaidText(column.label)}"]`);
			ids.forEach((id, at) => {
				const card = cards.get(id);
				const facts = card ? factsOf(card) : [];
				lines.push(`    card${index}x${at}["${mermaidText([card?.title ?? '', ...facts].join(', '))}"]`);
			});
		}
	});
	return `${lines.join('\n')}\n`;
}

const WIDTH = 220;
const GAP = 12;
const CARD = 52;

/** A board as a picture. */
export function boardSvg(board: Board, title: string): string {
	const cards = cardsById(board);
	const parts: string[] = [];
	let top = 16;
	for (const lane of board.lanes) {
		if (lane.label !== '') {
			parts.push(svgText(GAP, top + 14, lane.label, 'head'));
			top += 26;
		}
		let deepest = top + 24;
		board.columns.forEach((column, index) => {
			const x = GAP + index * (WIDTH + GAP);
			const ids = lane.cells[index] ?? [];
			parts.push(svgText(x, top + 14, `${fitText(column.label, WIDTH - 40, 13)} ${ids.length}`, 'head'));
			ids.forEach((id, at) => {
				const card = cards.get(id);
				const y = top + 26 + at * (CARD + 8);
				if (card) {
					parts.push(
						`<rect class="card" x="${x}" y="${y}" width="${WIDTH}" height="${CARD}" rx="4"/>`,
						svgText(x + 10, y + 21, fitText(card.title, WIDTH - 20, 13)),
						svgText(x + 10, y + 40, fitText(factsOf(card).join(' · '), WIDTH - 20, 11), card.due?.kind === 'overdue' ? 'dim bad' : 'dim'),
					);
				}
				deepest = Math.max(deepest, y + CARD);
			});
		});
		top = deepest + 20;
	}
	return svgDocument({
		title,
		description: board.columns
			.map(({ label }, index) => `${label}: ${board.lanes.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0)}`)
			.join(', '),
		width: GAP + board.columns.length * (WIDTH + GAP),
		height: top,
		body: parts.join('\n'),
	});
}

/** What is said of a card behind its title. */
function factsOf({ priority, assignee, progress, due, blocked }: Card): readonly string[] {
	return [priority, assignee, progress.total > 0 ? `${progress.done}/${progress.total}` : undefined, due?.text, blocked].filter(
		fact => fact !== undefined,
	);
}

function cardsById({ cards }: Board): ReadonlyMap<string, Card> {
	return new Map(cards.map(card => [card.id, card]));
}
