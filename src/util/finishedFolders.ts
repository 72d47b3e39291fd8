/** Folders for documents that are kept and no longer worked on, by the languages of their names. */
const ARCHIVE = [
	'archive[sd]?|archiv|archief|archivados?|arquivados?|archivio|archiviat[aio]|archiwum|arşiv',
	'архив|архів|归档|存档|歸檔|封存|アーカイブ|보관',
];
/** Folders for documents that are done. */
const DONE = [
	'completed?|done|finished|closed|erledigt|abgeschlossen|fertig|terminée?s?|completad[ao]s?|hechos?|concluíd[ao]s?|completat[aoie]|fatt[oi]',
	'voltooid|afgerond|gotowe|zakończone|готово|выполнено|завершено|виконано|завершені|tamamlanan(?:lar)?|tamamlandı|已完成|完了|완료',
];
const ARCHIVE_NAME = nameOf(ARCHIVE);
const DONE_NAME = nameOf(DONE);

/** A whole name, with a number or a dot or underscore before it: `99-archive`, `_done`. */
function nameOf(names: readonly string[]): RegExp {
	return new RegExp(`^[._]?(?:\\d{1,2}[-_. ]{1,3})?(?:${names.join('|')})$`, 'iu');
}

/** What a folder of this name is for, if for finished documents. */
export function finishedFolder(name: string): 'done' | 'archived' | undefined {
	return ARCHIVE_NAME.test(name) ? 'archived' : DONE_NAME.test(name) ? 'done' : undefined;
}
