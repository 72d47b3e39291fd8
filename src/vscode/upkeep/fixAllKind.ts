import * as vscode from 'vscode';
import { settingSection } from '../contributions';

/** `source.fixAll.taskDocs`, for the setting `editor.codeActionsOnSave`. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append(settingSection);
