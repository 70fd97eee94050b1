// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;

/** Compares the name that a client used with those in the certificate (RFC 9525, section 6). */
final class HostNameCheck {

    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    private static final int MAX_SHOWN = 10;

    private final X509Certificate certificate;
    private final GeneralName host;
    private final List<String> dns = new ArrayList<>();
    private final List<String> ip = new ArrayList<>();

    private HostNameCheck(X509Certificate certificate, GeneralName host) {
        this.certificate = certificate;
        this.host = host;
        for (List<?> name : alternativeNames()) {
            if (name.get(0).equals(DNS_NAME)) {
                dns.add(name.get(1).toString());
            } else if (name.get(0).equals(IP_ADDRESS)) {
                ip.add(name.get(1).toString());
            }
        }
    }

    /** What is wrong with the names; empty if one fits. */
    static Optional<Finding> check(X509Certificate certificate, GeneralName host) {
        HostNameCheck check = new HostNameCheck(certificate, host);
        return check.fits() ? Optional.empty() : Optional.of(check.explain());
    }

    private boolean fits() {
        return switch (host) {
            case GeneralName.Dns name -> dns.stream().anyMatch(pattern -> fits(pattern, name.name()));
            case GeneralName.Ip address -> ip.stream().anyMatch(entry -> isAddress(entry, address.address()));
        };
    }

    /** RFC 9525, 6.3: a wildcard is the whole leftmost label, stands for one label, and has two labels behind it. */
    private static boolean fits(String pattern, String name) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("*.")) {
            return lower.equals(name);
        }
        String parent = lower.substring(1);
        int dot = name.indexOf('.');
        return dot > 0
                && parent.indexOf('.', 1) > 0
                && parent.indexOf('*') < 0
                && name.substring(dot).equals(parent);
    }

    private static boolean isAddress(String text, InetAddress address) {
        return IpLiteral.parse(text).filter(address::equals).isPresent();
    }

    private Finding explain() {
        String leaf = PrintableName.of(certificate);
        String value = host.value();
        if (host instanceof GeneralName.Ip address
                && dns.stream().anyMatch(name -> isAddress(name, address.address()))) {
            return error(
                    "ip-written-as-dns-name",
                    "The certificate " + leaf + " has the address " + value
                            + " as a DNS name, where no client looks for an address.",
                    "Issue the certificate again with the subject alternative name " + host + ".");
        }
        if (value.equalsIgnoreCase(commonName())) {
            String kind = host instanceof GeneralName.Ip ? "ip" : "name";
            return error(
                    kind + "-only-in-common-name",
                    "The certificate " + leaf + " has " + value
                            + " only in its common name, which clients do not look at.",
                    "Issue the certificate again with the subject alternative name " + host + ".");
        }
        return error(
                "host-name-mismatch",
                "The certificate " + leaf + " is not for " + value + "; the names in it are " + names() + ".",
                "Issue the certificate again with the subject alternative name " + host
                        + ", or connect by one of the names in it.");
    }

    private String names() {
        List<String> all = new ArrayList<>();
        dns.forEach(name -> all.add("DNS:" + PrintableName.text(name)));
        ip.forEach(name -> all.add("IP:" + PrintableName.text(name)));
        String shown = all.stream().limit(MAX_SHOWN).collect(Collectors.joining(", "));
        int more = all.size() - MAX_SHOWN;
        return all.isEmpty() ? "none" : more > 0 ? shown + " and " + more + " more" : shown;
    }

    private String commonName() {
        String name = PrintableName.of(certificate.getSubjectX500Principal());
        boolean hasOne = certificate
                .getSubjectX500Principal()
                .getName(X500Principal.RFC2253)
                .contains("CN=");
        return hasOne ? name.substring(1, name.length() - 1) : "";
    }

    /** Names that do not parse are as good as none. */
    private Collection<List<?>> alternativeNames() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static Finding error(String code, String message, String remedy) {
        return new Finding(code, Severity.ERROR, message, remedy);
    }
}
