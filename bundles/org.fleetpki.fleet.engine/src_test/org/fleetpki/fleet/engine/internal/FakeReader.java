// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;

/** Reads the "requests" of fake devices, which are bare public keys. */
final class FakeReader implements PkiReader {

    @Override
    public List<X509Certificate> certificates(byte[] data) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateRequest request(byte[] data) throws PkiException {
        try {
            return new CertificateRequest(
                    data,
                    new CertificateSubject(new X500Principal("CN=whatever"), List.of()),
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(data)));
        } catch (GeneralSecurityException e) {
            throw new PkiException(new PkiFailure.Malformed("The request", "it is no key"), e);
        }
    }

    @Override
    public List<GeneralName> alternativeNames(X509Certificate certificate) throws PkiException {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            List<GeneralName> result = new ArrayList<>();
            if (names != null) {
                names.forEach(name -> result.add(GeneralName.ofHost((String) name.get(1))));
            }
            return result;
        } catch (CertificateParsingException e) {
            throw new PkiException(new PkiFailure.Malformed("The alternative names", "no idea"), e);
        }
    }
}
