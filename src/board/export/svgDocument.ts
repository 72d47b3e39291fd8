import { xmlText } from './escape';

/** Follows the theme of the page it is shown in; an editor can set the custom properties. */
const STYLE = `
svg { --page: #ffffff; --text: #1f2328; --dim: #59636e; --line: #c8ced6; --card: #f6f8fa; --accent: #0b62c4; --good: #1a7f37; --bad: #c62828; --wait: #9a6700; font-family: system-ui, sans-serif; color: var(--text); }
@media (prefers-color-scheme: dark) { svg { --page: #0d1117; --text: #e6edf3; --dim: #9aa4af; --line: #3d444d; --card: #161b22; --accent: #58a6ff; --good: #3fb950; --bad: #ff7b72; --wait: #d29922; } }
@media (forced-colors: active) { svg { --page: Canvas; --text: CanvasText; --dim: CanvasText; --line: CanvasText; --card: Canvas; --accent: LinkText; --good: CanvasText; --bad: Mark; --wait: CanvasText; } }
text { fill: var(--text); font-size: 13px; }
.page { fill: var(--page); } .card { fill: var(--card); stroke: var(--line); } .dim { fill: var(--dim); font-size: 11px; } .head { font-weight: 600; }
.line { stroke: var(--line); fill: none; } .bad { fill: var(--bad); } .accent { fill: var(--accent); } .good { fill: var(--good); } .wait { fill: var(--wait); }
.today { stroke: var(--accent); stroke-width: 2; } .cycle { stroke: var(--bad); stroke-width: 2; } .lit { stroke: var(--good); stroke-width: 2; }
`.trim();

export interface SvgContent {
	/** The name of the picture. */
	readonly title: string;
	/** What it shows, for those who don't see it. */
	readonly description: string;
	readonly width: number;
	readonly height: number;
	/** Elements, with all texts escaped. */
	readonly body: string;
}

/** A complete SVG file without scripts and references, which screen readers read as one picture. */
export function svgDocument({ title, description, width, height, body }: SvgContent): string {
	const [w, h] = [Math.ceil(width), Math.ceil(height)];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title description">`,
		`<title id="title">${xmlText(title)}</title>`,
		`<desc id="description">${xmlText(description)}</desc>`,
		`<style>${STYLE}</style>`,
		`<rect class="page" width="${w}" height="${h}"/>`,
		body,
		'</svg>',
		'',
	].join('\n');
}

/** A line of text. @param text is escaped here */
export function svgText(x: number, y: number, text: string, className = ''): string {
	return `<text x="${x}" y="${y}"${className === '' ? '' : ` class="${className}"`}>${xmlText(text)}</text>`;
}
