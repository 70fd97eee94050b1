// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fleetpki.pki.api.GeneralName;

/** The alternative names of a certificate, as clients compare them. */
final class NamesOf {

    private static final int DNS = 2;
    private static final int IP = 7;

    /** DNS names and IP addresses; empty if there are none, or none that can be read. */
    static List<GeneralName> certificate(X509Certificate certificate) {
        List<GeneralName> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                if (name.get(0) instanceof Integer kind
                        && (kind == DNS || kind == IP)
                        && name.get(1) instanceof String text) {
                    names.add(kind == IP ? GeneralName.ofHost(text) : new GeneralName.Dns(text));
                }
            }
        } catch (CertificateParsingException | IllegalArgumentException e) {
            // what cannot be read names nobody: clients see it in the same way
            return names;
        }
        return names;
    }

    /** Whether a host is among names; a name with a star stands for one label (RFC 9525, 6.3). */
    static boolean contain(List<GeneralName> names, String host) {
        GeneralName wanted;
        try {
            wanted = GeneralName.ofHost(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return names.contains(wanted)
                || wanted instanceof GeneralName.Dns
                        && names.stream()
                                .map(GeneralName::value)
                                .anyMatch(name -> name.startsWith("*.")
                                        && host.indexOf('.') > 0
                                        && host.substring(host.indexOf('.'))
                                                .toLowerCase(Locale.ROOT)
                                                .equals(name.substring(1)));
    }

    private NamesOf() {}
}
