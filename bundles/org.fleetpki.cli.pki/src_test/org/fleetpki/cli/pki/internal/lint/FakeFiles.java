// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.pki.internal.batch.PemBody;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Reads one certificate from PEM; a file without one has nothing in it. */
final class FakeFiles implements PkiFiles {

    @Override
    public List<Found> read(String what, byte[] data, Optional<Secret> passphrase) {
        throw new IllegalStateException("files of any length are scanned");
    }

    @Override
    public void scan(String what, InputStream in, Optional<Secret> passphrase, Visitor each)
            throws PkiException, IOException {
        String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        if (pem.contains("BEGIN CERTIFICATE")) {
            each.visit(new Found(read(pem), PkiFormat.PEM, "CERTIFICATE", 0, List.of()));
        }
    }

    private static PkiObject read(String pem) {
        try {
            return new PkiObject.CertificateObject(ParsedCertificate.parse(PemBody.decode("CERTIFICATE", pem)));
        } catch (Asn1Exception e) {
            return new PkiObject.MalformedObject(e.getMessage());
        }
    }

    @Override
    public byte[] write(List<PkiObject> objects, PkiFormat format, Optional<Secret> passphrase) {
        throw new IllegalStateException("lint writes no objects");
    }
}
