// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;

/** "Writes" key stores: a file is a ticket, for which a device gets the entry if it knows the passphrase. */
final class FakeFiles implements PkiFiles {

    /** A file that was written. */
    record Written(PkiFormat format, KeyStoreEntry entry, String passphrase) {}

    private final Map<String, Written> written = new HashMap<>();

    @Override
    public synchronized byte[] write(List<PkiObject> objects, PkiFormat format, Optional<Secret> passphrase)
            throws PkiException {
        if (!(objects.getFirst() instanceof PkiObject.KeyStoreObject store) || passphrase.isEmpty()) {
            throw new PkiException(
                    new PkiFailure.Refused(List.of(new Finding("form", Severity.ERROR, "A key store is wanted.", ""))));
        }
        byte[] ticket = {(byte) written.size(), (byte) format.ordinal()};
        written.put(
                Base64.getEncoder().encodeToString(ticket),
                new Written(
                        format,
                        store.entries().getFirst(),
                        new String(passphrase.get().characters())));
        return ticket;
    }

    synchronized Written of(byte[] ticket) {
        return written.get(Base64.getEncoder().encodeToString(ticket));
    }

    @Override
    public List<Found> read(String what, byte[] data, Optional<Secret> passphrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scan(String what, InputStream in, Optional<Secret> passphrase, Visitor each) {
        throw new UnsupportedOperationException();
    }
}
