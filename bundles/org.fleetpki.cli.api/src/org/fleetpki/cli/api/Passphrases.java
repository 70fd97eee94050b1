// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.Arrays;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.Secret;

/** Passphrases of files: by reference, or asked for at the terminal. */
public final class Passphrases {

    private final TerminalSecrets secrets;
    private final Terminal terminal;

    public Passphrases(SecretSources sources, Terminal terminal) {
        this.secrets = new TerminalSecrets(sources, terminal);
        this.terminal = terminal;
    }

    /**
     * The passphrase that opens a file; an empty one is right where a reference names it, for some key stores have such.
     * The caller closes it.
     *
     * @param option the option that the reference would have come by
     */
    public Secret existing(Optional<SecretRef> reference, String option, String question)
            throws FleetException, CliException {
        return reference.isPresent() ? secrets.namedOnCommandLine().resolve(reference.get()) : ask(option, question);
    }

    /**
     * A passphrase for something new. Whoever types it types it twice, because a mistake would be found only when it is
     * too late. The caller closes it.
     */
    public Secret chosen(Optional<SecretRef> reference, String option, String question)
            throws FleetException, CliException {
        if (reference.isPresent() && reference.get().kind() != SecretRef.Kind.PROMPT) {
            return notEmpty(reference.get());
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

    private Secret notEmpty(SecretRef reference) throws FleetException, CliException {
        try (Secret secret = secrets.namedOnCommandLine().resolve(reference)) {
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
