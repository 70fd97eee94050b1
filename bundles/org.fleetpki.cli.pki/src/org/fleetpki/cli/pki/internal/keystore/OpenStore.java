// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;

/**
 * A key store that was read.
 *
 * @param file where it is
 * @param original its bytes, for the backup
 * @param format the form that it has and keeps
 * @param entries in the order of the file
 * @param notes what is to be said about it
 * @param more whether it has something beside entries in it, such as revocation lists
 * @param passphrase what opened it; closed with this object
 */
record OpenStore(
        Path file,
        byte[] original,
        PkiFormat format,
        List<KeyStoreEntry> entries,
        List<Finding> notes,
        boolean more,
        Secret passphrase)
        implements AutoCloseable {

    /** Notes about the form alone; any other means that something of the content was not read. */
    private static final Set<String> ABOUT_FORM =
            Set.of("pkcs12-legacy", "pkcs12-without-mac", "few-iterations", "old-key-store");

    OpenStore {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * Refuse to write it anew where that would lose what was not read.
     *
     * @throws CliException {@link ExitCodes#REFUSED}
     */
    void requireComplete() throws CliException {
        for (Finding note : notes) {
            if (!ABOUT_FORM.contains(note.code())) {
                throw new CliException(
                        ExitCodes.REFUSED,
                        file + " is left as it is, for writing it anew would lose something: " + note.message());
            }
        }
        if (more) {
            throw new CliException(
                    ExitCodes.REFUSED,
                    file + " is left as it is, for it has revocation lists in it, which would be lost.");
        }
    }

    /** Whether there is an entry of a name; upper and lower case are the same, as they are to Java. */
    boolean has(String alias) {
        return entries.stream().anyMatch(entry -> isNamed(entry, alias));
    }

    /**
     * The place of the entry that somebody means.
     *
     * @param wanted its name, or {@code #3} for the third entry of the list
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if there is none, or more than one
     */
    int indexOf(String wanted) throws CliException {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (isNamed(entries.get(i), wanted)) {
                found.add(i);
            }
        }
        if (found.isEmpty() && wanted.matches("#[1-9][0-9]{0,5}")) {
            int place = Integer.parseInt(wanted.substring(1));
            if (place <= entries.size()) {
                return place - 1;
            }
        }
        if (found.size() != 1) {
            String hint = found.isEmpty() ? " has no entry '" : " has several entries '";
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    file + hint + wanted + "'; 'keystore list' has their names, and #1 means the first.");
        }
        return found.getFirst();
    }

    private static boolean isNamed(KeyStoreEntry entry, String alias) {
        return entry.alias().toLowerCase(Locale.ROOT).equals(alias.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        passphrase.close();
    }

    @Override
    public String toString() {
        return "OpenStore[" + file + ", " + entries.size() + " entries]";
    }
}
