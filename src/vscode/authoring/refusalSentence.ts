import type { NameRefusal } from '../../template/instantiate';
import { plain } from '../workspace/messages';
import { authoringMessages } from './authoringMessages';

/** Why no document can be made, in a sentence. */
export function refusalSentence({ code, folder = '' }: NameRefusal): string {
	switch (code) {
		case 'answer-empty':
			return authoringMessages.answerEmpty();
		case 'folder-outside':
			return authoringMessages.folderOutside(plain(folder));
		case 'no-free-name':
			return authoringMessages.noFreeName(plain(folder));
	}
}
