import { settingKeys } from '../contributions';
import type { Services } from '../workspace/services';
import { writeFolderSetting } from '../workspace/writeFolderSetting';
import { foldersWithHiddenPlans } from './hiddenPlans';

/** `taskDocs.includeIgnoredPlans`: turns on the setting in each workspace folder where it shows more folders for plans. */
export async function includeIgnoredPlans(services: Services): Promise<void> {
	for (const folder of await foldersWithHiddenPlans(services)) {
		await writeFolderSetting(services, folder, settingKeys.includeIgnoredPlans, () => true);
	}
}
