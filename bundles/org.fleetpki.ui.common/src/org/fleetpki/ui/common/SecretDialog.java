// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for one secret, masked. */
final class SecretDialog extends Dialog {

    private static final int WIDTH = 380;

    private final String question;
    private Text secret;
    private char[] characters = new char[0];

    SecretDialog(Shell parent, String question) {
        super(parent);
        this.question = question;
    }

    /** What was typed; the caller owns and overwrites it. */
    char[] takeCharacters() {
        char[] taken = characters;
        characters = new char[0];
        return taken;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.SecretPrompt_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        label(area, question);
        secret = new Text(area, SWT.BORDER | SWT.PASSWORD | SWT.SINGLE);
        secret.addModifyListener(e -> getButton(IDialogConstants.OK_ID).setEnabled(secret.getCharCount() > 0));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(secret);
        label(area, Messages.SecretPrompt_notRemembered);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        characters = secret.getTextChars();
        super.okPressed();
    }

    @Override
    public boolean close() {
        if (secret != null && !secret.isDisposed()) {
            secret.setTextChars(new char[0]);
        }
        return super.close();
    }

    private static void label(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
    }
}
