import * as vscode from 'vscode';

/** The folder that the page may load files from. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The page: one script and one style sheet of the extension, and nothing from elsewhere. */
export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
	const nonce = randomText();
	const address = (file: string): string => attribute(webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), file)).toString());
	const policy = [
		`default-src 'none'`,
		`style-src ${webview.cspSource}`,
		`script-src 'nonce-${nonce}'`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Task Docs</title>
<link rel="stylesheet" href="${address('panel.css')}">
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<div id="app"></div>
<script nonce="${nonce}" src="${address('panel.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A nonce as VS Code's own pages have. Not from `crypto`, which older extension hosts don't have as a global. */
function randomText(): string {
	return Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}
