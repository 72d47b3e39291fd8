/** The first day on which something of a document is due, `YYYY-MM-DD`, whatever its stage: its due date or its next milestone. */
export function dueDay({ due, nextDue }: { readonly due: string | undefined; readonly nextDue: string | undefined }): string | undefined {
	return due === undefined || (nextDue !== undefined && nextDue < due) ? nextDue : due;
}
