// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.IpLiteral;

/**
 * The names by which a certificate may be found to fit a server, as they stand there, fit to be compared or not.
 *
 * @param dns dNSName entries, in lower case
 * @param ip iPAddress entries, as Java prints them
 * @param common common names of the subject
 */
record ServerNames(List<String> dns, List<String> ip, List<String> common) {

    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    /** Read them. Names that do not parse count as none: no client finds its server among them. */
    static ServerNames of(X509Certificate certificate) {
        List<String> dns = new ArrayList<>();
        List<String> ip = new ArrayList<>();
        for (List<?> name : alternativeNames(certificate)) {
            if (name.get(0).equals(DNS_NAME)) {
                dns.add(name.get(1).toString().toLowerCase(Locale.ROOT));
            } else if (name.get(0).equals(IP_ADDRESS)) {
                ip.add(name.get(1).toString());
            }
        }
        return new ServerNames(dns, ip, commonNames(certificate.getSubjectX500Principal()));
    }

    private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static List<String> commonNames(X500Principal subject) {
        List<String> names = new ArrayList<>();
        try {
            for (Rdn rdn : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
                Attribute attribute = rdn.toAttributes().get("CN");
                for (int i = 0; attribute != null && i < attribute.size(); i++) {
                    names.add(attribute.get(i).toString());
                }
            }
        } catch (NamingException e) {
            // a name of no use to anybody; what was read before it counts
        }
        return names;
    }

    /** Whether an address, in any spelling, is among the iPAddress entries. */
    boolean hasIp(InetAddress address) {
        return ip.stream().map(IpLiteral::parse).flatMap(Optional::stream).anyMatch(address::equals);
    }
}
