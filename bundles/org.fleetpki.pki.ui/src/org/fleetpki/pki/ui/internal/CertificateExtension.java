// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An extension as it is shown.
 *
 * @param oid its object identifier
 * @param name its name where the product knows it, else empty
 * @param critical whether whoever does not understand it must refuse the certificate
 * @param value in words where the product can read it, else in hexadecimal digits
 */
record CertificateExtension(String oid, String name, boolean critical, String value) {

    /** All extensions of a certificate, known ones first, each kind in the order of its object identifiers. */
    static List<CertificateExtension> of(X509Certificate certificate) {
        List<CertificateExtension> extensions = new ArrayList<>();
        add(certificate, certificate.getCriticalExtensionOIDs(), true, extensions);
        add(certificate, certificate.getNonCriticalExtensionOIDs(), false, extensions);
        extensions.sort(Comparator.comparing(
                        (CertificateExtension extension) -> extension.name().isEmpty())
                .thenComparing(CertificateExtension::oid));
        return extensions;
    }

    /** Its name, else its object identifier. */
    String title() {
        return name.isEmpty() ? oid : name;
    }

    /** @param oids null where the JDK has none */
    private static void add(
            X509Certificate certificate, Set<String> oids, boolean critical, Collection<CertificateExtension> to) {
        for (String oid : oids == null ? Set.<String>of() : oids) {
            String value = ExtensionWords.of(certificate, oid);
            to.add(new CertificateExtension(oid, ExtensionWords.name(oid), critical, value));
        }
    }
}
