// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.Arrays;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Secret;

/** The passphrases of authorities' keys: by reference, or asked for at the terminal. */
final class Passphrases {

    private final SecretSources sources;
    private final Terminal terminal;

    Passphrases(SecretSources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    /** A passphrase that opens something. The caller closes it. */
    Secret existing(Optional<SecretRef> reference, String option, String question) throws FleetException, CliException {
        return reference.isPresent() ? resolve(reference.get()) : ask(option, question);
    }

    /**
     * A passphrase for something new. Whoever types it types it twice, because a mistake would be found only when it is
     * too late. The caller closes it.
     */
    Secret chosen(Optional<SecretRef> reference, String option, String question) throws FleetException, CliException {
        if (reference.isPresent() && reference.get().kind() != SecretRef.Kind.PROMPT) {
            return resolve(reference.get());
        }
        String words = reference.map(SecretRef::value).orElse(question);
        Secret first = ask(option, words);
        try (Secret second = ask(option, words + ", again")) {
            if (!same(first, second)) {
                first.close();
                throw new CliException(ExitCodes.SECRET_UNAVAILABLE, "The two passphrases differ; nothing was made.");
            }
            return first;
        }
    }

    private Secret resolve(SecretRef reference) throws FleetException, CliException {
        try (Secret secret =
                new TerminalSecrets(sources, terminal).namedOnCommandLine().resolve(reference)) {
            if (secret.isEmpty()) {
                throw new CliException(ExitCodes.SECRET_UNAVAILABLE, "The secret " + reference + " is empty.");
            }
            return secret.copy();
        }
    }

    private Secret ask(String option, String question) throws CliException {
        if (!terminal.canAsk()) {
            throw new CliException(
                    ExitCodes.SECRET_UNAVAILABLE,
                    "There is no terminal to ask for a passphrase at; give " + option + " env:NAME or file:PATH.");
        }
        return terminal.askSecret(question)
                .orElseThrow(() -> new CliException(ExitCodes.SECRET_UNAVAILABLE, "No passphrase was given."));
    }

    private static boolean same(Secret one, Secret other) {
        char[] left = one.characters();
        char[] right = other.characters();
        try {
            return Arrays.equals(left, right);
        } finally {
            Arrays.fill(left, '\0');
            Arrays.fill(right, '\0');
        }
    }
}
