// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Reads the names that go into certificates and requests. */
final class SubjectFields {

    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*\\.?");

    private SubjectFields() {}

    /** A distinguished name (RFC 4514); the empty one for no text. */
    static X500Principal subject(String text) throws RestException {
        try {
            return new X500Principal(text);
        } catch (IllegalArgumentException e) {
            throw RestException.validation("subject '" + text + "' is not a distinguished name of RFC 4514");
        }
    }

    /** Alternative names as {@code IP:…} and {@code DNS:…}. */
    static List<GeneralName> alternativeNames(List<String> texts) throws RestException {
        List<GeneralName> names = new ArrayList<>();
        for (String text : texts) {
            names.add(alternativeName(text));
        }
        return names;
    }

    private static GeneralName alternativeName(String text) throws RestException {
        if (text.startsWith("DNS:") && HOST.matcher(text.substring(4)).matches()) {
            return new GeneralName(GeneralName.dNSName, text.substring(4));
        }
        if (text.startsWith("IP:") && !text.contains("/")) {
            try {
                return new GeneralName(GeneralName.iPAddress, text.substring(3));
            } catch (IllegalArgumentException e) {
                throw RestException.validation("'" + text + "' is not an IP address");
            }
        }
        throw RestException.validation("'" + text + "' is neither IP:address nor DNS:name");
    }

    /** The alternative names of a certificate. */
    static List<GeneralName> alternativeNames(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
        if (extension == null) {
            return List.of();
        }
        byte[] names = ASN1OctetString.getInstance(extension).getOctets();
        return List.of(GeneralNames.getInstance(names).getNames());
    }
}
