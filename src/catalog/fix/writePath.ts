import type { WrittenLink } from '../../document/relation/writtenLinks';
import { relativePath } from '../relations/paths';

/** How the present path is written, which the new one follows. */
export interface PathStyle {
	/** As written in the text. */
	readonly written: string;
	/** The character before it: `<` opens angle brackets. */
	readonly before: string;
	readonly form: 'text' | WrittenLink['form'];
}

/**
 * A path written like the one it replaces: relative to the workspace folder or to the document, with or without `./`,
 * with or without extension, percent-encoded as the old one was or as it must be.
 * @param from the future path of the document it is in; `undefined` for a path relative to the workspace folder.
 * @param to workspace-relative.
 */
export function writePath(from: string | undefined, to: string, { written, before, form }: PathStyle): string {
	const way = from === undefined ? `${written.startsWith('/') ? '/' : ''}${to}` : relativePath(from, to);
	const path = written.startsWith('./') && !way.startsWith('../') ? `./${way}` : way;
	const named = /\.(?:md|markdown)$/iu.test(written) || form === 'link' ? path : path.replace(/\.(?:md|markdown)$/iu, '');
	if (form !== 'link') {
		return named;
	}
	const isEncoded = /%[\da-f]{2}/iu.test(written);
	if (before === '<' && !isEncoded) {
		return named.replace(/[<>%#?\\\r\n]/gu, encode);
	}
	return isEncoded
		? named
				.split('/')
				.map(segment => segment.replace(/[^\w.~-]/gu, encode))
				.join('/')
		: named.replace(/[\s()<>%#?\\"'`*[\]|]/gu, encode);
}

/** Lone surrogates cannot be encoded. */
function encode(character: string): string {
	const encoded = encodeURIComponent(character.replace(/\p{Cs}/gu, '\uFFFD'));
	return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encoded;
}
