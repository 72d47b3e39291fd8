/** The id that a file's name begins with: `LAN-111` of `LAN-111-keep-articles`, `2026-11-20_3` of `2026-11-20_3_login`. */
export function leadingId(stem: string): string | undefined {
	return /^(?:\d{4}-\d\d-\d\d_\d{1,4}|[a-z]{1,12}[-_]?\d{1,8}|\d{1,8})(?=[-_. ])/iu.exec(stem)?.[0];
}
