// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.fleetpki.pki.api.Secret;

/** Asks a person for a secret, from a job's thread; the job waits for the answer. */
public final class SecretPrompt implements Function<String, Optional<Secret>> {

    private final Display display;

    public SecretPrompt(Display display) {
        this.display = display;
    }

    /** Ask; empty if the person refuses, or the window is closing. Not on the display thread's own behalf. */
    @Override
    public Optional<Secret> apply(String question) {
        return display.isDisposed() ? Optional.empty() : display.syncCall(() -> ask(question));
    }

    private Optional<Secret> ask(String question) {
        SecretDialog dialog = new SecretDialog(display.getActiveShell(), question);
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        char[] characters = dialog.takeCharacters();
        try {
            return Optional.of(characters).map(Secret::new);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
