import { parseIso } from '../../../src/document/date/date';
import type { Api } from '../../../src/vscode/activate';
import type { Clock } from '../../../src/vscode/workspace/base/clock';

/** Makes it ten in the morning of a day, `YYYY-MM-DD`, for the whole extension; returns what makes it the former day again. */
export function setDay(api: Api, day: string): () => void {
	const services = api.services as { -readonly [Key in keyof Api['services']]: Api['services'][Key] };
	const before: Clock = services.clock;
	const date = parseIso(day);
	if (!date) {
		throw new Error(`${day} is no day.`);
	}
	services.clock = () => ({ date, hour: 10, minute: 0, second: 0, offsetMinutes: 0 });
	services.dayChange.check();
	return () => {
		services.clock = before;
		services.dayChange.check();
	};
}
