// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** PkiPath: certificates one after the other, each issued by the one before (X.509, and RFC 6066, 10.1). */
final class CertificationPath {

    /** All certificates, in the order of the file. */
    static List<PkiObject> read(byte[] der) throws Asn1Exception {
        List<PkiObject> objects = new ArrayList<>();
        for (DerNode node : DerNode.parsePrefix(der, 0).sequence()) {
            objects.add(new PkiObject.CertificateObject(
                    ParsedCertificate.parse(node.encoded().toArray())));
        }
        return objects;
    }

    /** Write certificates that are a path from its begin or from its end; empty if they are none. */
    static Optional<byte[]> write(List<ParsedCertificate> certificates) {
        List<ParsedCertificate> path = isPath(certificates) ? certificates : certificates.reversed();
        return isPath(path)
                ? Optional.of(Der.sequence(path.stream()
                        .map(certificate -> certificate.encoded().toArray())
                        .toList()))
                : Optional.empty();
    }

    private static boolean isPath(List<ParsedCertificate> certificates) {
        for (int i = 1; i < certificates.size(); i++) {
            if (!certificates.get(i).issuer().equals(certificates.get(i - 1).subject())) {
                return false;
            }
        }
        return true;
    }

    private CertificationPath() {}
}
