// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** Reads whatever is in a file, told by its content, and writes any of it in any form that can hold it. */
@ProviderType
public interface PkiFiles {

    /** Largest file that is read in one piece, in bytes; {@link #scan} has no limit for the whole. */
    int MAX_SIZE = 1 << 20;

    /**
     * Something found.
     *
     * @param object what it is
     * @param format the form that it was in
     * @param label the name that openssl or OpenSSH gave it in the file, else the PEM label; empty if it had neither
     * @param offset where it begins in the file, in bytes
     * @param notes what is to be said about its form, such as that it is encrypted in a way that is no longer safe
     */
    record Found(PkiObject object, PkiFormat format, String label, long offset, List<Finding> notes) {

        public Found {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Read everything in a file.
     *
     * @param what names the file in sentences, such as its path
     * @param passphrase opens what is encrypted; empty leaves it closed, and a passphrase without a character opens key
     *     stores that were written with such a one
     * @return at least one object; what has a label and cannot be read is a {@link PkiObject.MalformedObject}
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Malformed} if nothing was found, {@link org.fleetpki.pki.api.PkiFailure.WrongPassphrase}
     */
    List<Found> read(String what, byte[] data, Optional<Secret> passphrase) throws PkiException;

    /**
     * Read a file of any length in constant memory: PEM of any number of blocks, or one object in any other form.
     *
     * @param each is given every object as it is found; what it throws ends the scan
     */
    void scan(String what, InputStream in, Optional<Secret> passphrase, Visitor each) throws PkiException, IOException;

    /** Is given objects one after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(Found found) throws PkiException, IOException;
    }

    /**
     * Write objects.
     *
     * @param passphrase encrypts private keys and protects key stores; needed for both, except {@code PKCS1},
     *     {@code SEC1} and {@code PKCS8*} where its absence writes the key in clear on purpose
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if the format cannot hold one of them, which the finding explains
     */
    byte[] write(List<PkiObject> objects, PkiFormat format, Optional<Secret> passphrase) throws PkiException;
}
