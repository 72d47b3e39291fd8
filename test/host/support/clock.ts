import { parseIso } from '../../../src/document/date/date';
import type { Api } from '../../../src/vscode/activate';
import type { Clock } from '../../../src/vscode/workspace/base/clock';

/** Sets the extension's clock to ten in the morning of a day, `YYYY-MM-DD`; returns a function that restores the previous day. */
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
