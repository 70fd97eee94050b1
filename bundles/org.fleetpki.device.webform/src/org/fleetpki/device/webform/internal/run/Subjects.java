// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Pem;

/** What placeholders stand for, of subjects and of certificates. */
final class Subjects {

    /** Of a subject that is asked for. */
    static Values of(CertificateSubject subject) {
        Values values = new Values();
        Map<String, String> attributes = attributes(subject.name().getName());
        attributes.forEach((name, value) -> values.with("subject." + name, value));
        List<GeneralName> names = subject.alternativeNames();
        return values.with(
                        "cn",
                        attributes.getOrDefault(
                                "CN",
                                names.stream()
                                        .map(GeneralName::value)
                                        .findFirst()
                                        .orElse("")))
                .with("san", names.stream().map(GeneralName::toString).collect(Collectors.joining(",")))
                .with("san.ip", joined(names, GeneralName.Ip.class))
                .with("san.dns", joined(names, GeneralName.Dns.class));
    }

    /** Of a chain that is brought, leaf first. */
    static Values of(List<X509Certificate> chain) {
        try {
            return new Values()
                    .with("cert.pem", Pem.encode(chain.getFirst()))
                    .with(
                            "cert.base64",
                            Base64.getEncoder().encodeToString(chain.getFirst().getEncoded()))
                    .with("chain.pem", Pem.encode(chain));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    /** Refuse a certificate without alternative names: clients look nowhere else (RFC 9525, 6.1). */
    static void requireNames(X509Certificate leaf, String task) throws DeviceException {
        try {
            if (leaf.getSubjectAlternativeNames() != null
                    && !leaf.getSubjectAlternativeNames().isEmpty()) {
                return;
            }
        } catch (CertificateParsingException e) {
            throw new DeviceException(
                    new Failure.Rejected(task, "the certificate's subject alternative names cannot be read"), e);
        }
        throw new DeviceException(new Failure.Rejected(
                task, "the certificate has no subject alternative name; it needs the device's IP address or DNS name"));
    }

    private static String joined(List<GeneralName> names, Class<? extends GeneralName> kind) {
        return names.stream().filter(kind::isInstance).map(GeneralName::value).collect(Collectors.joining(","));
    }

    /** The attributes of a name, by their short names; of several of one kind the first. */
    private static Map<String, String> attributes(String rfc2253) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : rfc2253.split("(?<!\\\\)[,+]")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                attributes.putIfAbsent(
                        part.substring(0, equals).strip(),
                        unescape(part.substring(equals + 1).strip()));
            }
        }
        return attributes;
    }

    private static String unescape(String value) {
        return value.replaceAll("\\\\([^0-9A-Fa-f])", "$1");
    }

    private Subjects() {}
}
