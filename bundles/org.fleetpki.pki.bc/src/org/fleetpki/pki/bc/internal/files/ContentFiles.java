// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.Content;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads files by their content, and writes them. */
@Component
public final class ContentFiles implements PkiFiles {

    private final SecureRandom random;

    @Activate
    public ContentFiles() {
        this(new SecureRandom());
    }

    /** @param random source of salts and initialization vectors */
    public ContentFiles(SecureRandom random) {
        this.random = random;
    }

    @Override
    public List<Found> read(String what, byte[] data, Optional<Secret> passphrase) throws PkiException {
        ForeignData.requireSize(what, data.length);
        List<Found> found = new ArrayList<>();
        try {
            scan(what, new ByteArrayInputStream(data), passphrase, found::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return found;
    }

    @Override
    public void scan(String what, InputStream in, Optional<Secret> passphrase, Visitor each)
            throws PkiException, IOException {
        ObjectReader reader = new ObjectReader(what, passphrase);
        boolean[] any = new boolean[1];
        Content.scan(what, in, piece -> {
            for (Found found : reader.read(piece)) {
                any[0] = true;
                each.visit(found);
            }
        });
        if (!any[0]) {
            throw ForeignData.malformed(what, "there are only parameters of keys in it, and no key");
        }
    }

    @Override
    public byte[] write(List<PkiObject> objects, PkiFormat format, Optional<Secret> passphrase) throws PkiException {
        return new ObjectWriter(format, passphrase, random).write(objects);
    }
}
