// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/** Writes what {@code openssl req} reads to make a request (openssl-req(1), config(5), x509v3_config(5)). */
final class RequestConfiguration {

    /** Attributes that the JDK does not know by name, by the names of openssl. */
    private static final Map<String, String> KEYWORDS = Map.of(
            "2.5.4.4", "SN",
            "2.5.4.5", "serialNumber",
            "2.5.4.12", "title",
            "2.5.4.42", "GN",
            "2.5.4.46", "dnQualifier",
            "1.2.840.113549.1.9.1", "emailAddress");

    /** @throws DeviceException {@link Failure.Unsupported} if a name cannot be written so */
    static byte[] of(CertificateSubject subject) throws DeviceException {
        StringBuilder text = new StringBuilder("[req]\nprompt = no\nutf8 = yes\nstring_mask = utf8only\n")
                .append("distinguished_name = dn\n");
        if (!subject.alternativeNames().isEmpty()) {
            text.append("req_extensions = ext\nx509_extensions = ext\n");
        }
        text.append("[dn]\n");
        // most specific last, as openssl writes them in the order of the file
        int position = 0;
        for (Rdn rdn : rdns(subject.name())) {
            if (rdn.size() != 1 || !(rdn.getValue() instanceof String value)) {
                throw unsupported("the name has parts that openssl takes no text for");
            }
            text.append(position++)
                    .append('.')
                    .append(rdn.getType())
                    .append(" = ")
                    .append(escape(value))
                    .append('\n');
        }
        if (!subject.alternativeNames().isEmpty()) {
            text.append("[ext]\nsubjectAltName = @san\n[san]\n");
            position = 0;
            for (GeneralName name : subject.alternativeNames()) {
                String kind = switch (name) {
                    case GeneralName.Dns dns -> "DNS";
                    case GeneralName.Ip ip -> "IP";
                    case GeneralName.Email email -> "email";
                    case GeneralName.Uri uri -> "URI";
                };
                text.append(kind)
                        .append('.')
                        .append(position++)
                        .append(" = ")
                        .append(escape(name.value()))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Rdn> rdns(X500Principal name) throws DeviceException {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253, new HashMap<>(KEYWORDS))).getRdns();
        } catch (InvalidNameException e) {
            throw unsupported("the name cannot be read");
        }
    }

    /** Everything but letters and digits is escaped, so that no character means anything to openssl. */
    static String escape(String value) throws DeviceException {
        StringBuilder text = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (Character.isISOControl(c)) {
                throw unsupported("a name has a control character in it");
            }
            if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    private static DeviceException unsupported(String detail) {
        return new DeviceException(new Failure.Unsupported("request by openssl for this name", detail));
    }

    private RequestConfiguration() {}
}
