/** The project's web address without a trailing slash, from the `repository` of its package.json. */
export function repositoryOf(manifest: unknown): string {
	const { repository } = manifest as { readonly repository: { readonly url: string } };
	return repository.url.replace(/\.git$/, '');
}
