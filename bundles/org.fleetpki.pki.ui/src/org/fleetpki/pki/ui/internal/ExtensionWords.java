// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import static java.util.stream.Collectors.joining;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;

/**
 * What extensions say. Those that innovaphone devices know (Reference11r1, Certificate management, "Certificate
 * extensions") are put into words; anything else is shown byte by byte.
 */
final class ExtensionWords {

    private static final HexFormat BYTES = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /** RFC 5280, section 4.2, by the names it uses. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("2.5.29.14", "subjectKeyIdentifier"),
            Map.entry("2.5.29.15", "keyUsage"),
            Map.entry("2.5.29.17", "subjectAltName"),
            Map.entry("2.5.29.18", "issuerAltName"),
            Map.entry("2.5.29.19", "basicConstraints"),
            Map.entry("2.5.29.30", "nameConstraints"),
            Map.entry("2.5.29.31", "cRLDistributionPoints"),
            Map.entry("2.5.29.32", "certificatePolicies"),
            Map.entry("2.5.29.33", "policyMappings"),
            Map.entry("2.5.29.35", "authorityKeyIdentifier"),
            Map.entry("2.5.29.36", "policyConstraints"),
            Map.entry("2.5.29.37", "extKeyUsage"),
            Map.entry("2.5.29.54", "inhibitAnyPolicy"),
            Map.entry("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
            Map.entry("1.3.6.1.5.5.7.1.24", "tlsFeature"),
            Map.entry("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestampList"),
            Map.entry("2.16.840.1.113730.1.1", "netscapeCertType"),
            Map.entry("2.16.840.1.113730.1.13", "netscapeComment"));

    /** RFC 5280, section 4.2.1.3, in the order of the bits. */
    private static final List<String> KEY_USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    private static final Map<String, String> PURPOSES = Map.of(
            "1.3.6.1.5.5.7.3.1", "serverAuth",
            "1.3.6.1.5.5.7.3.2", "clientAuth",
            "1.3.6.1.5.5.7.3.3", "codeSigning",
            "1.3.6.1.5.5.7.3.4", "emailProtection",
            "1.3.6.1.5.5.7.3.8", "timeStamping",
            "1.3.6.1.5.5.7.3.9", "OCSPSigning",
            "2.5.29.37.0", "anyExtendedKeyUsage");

    /** RFC 5280, section 4.2.1.6, by the tag of the choice. */
    private static final Map<Integer, String> KINDS =
            Map.of(1, "email", 2, "DNS", 4, "directory", 6, "URI", 7, "IP", 8, "OID");

    /** The name in RFC 5280; empty for unknown ones. */
    static String name(String oid) {
        return NAMES.getOrDefault(oid, "");
    }

    /** The value of an extension that the certificate has. An extension that cannot be read is shown byte by byte. */
    static String of(X509Certificate certificate, String oid) {
        byte[] value = certificate.getExtensionValue(oid);
        try {
            return switch (oid) {
                case "2.5.29.14" -> COLONS.formatHex(Der.parse(inner(value)).content());
                case "2.5.29.15" -> keyUsage(certificate.getKeyUsage());
                case "2.5.29.17" -> names(certificate.getSubjectAlternativeNames());
                case "2.5.29.18" -> names(certificate.getIssuerAlternativeNames());
                case "2.5.29.19" -> basicConstraints(certificate.getBasicConstraints());
                case "2.5.29.35" -> authorityKey(Der.parse(inner(value)));
                case "2.5.29.37" -> purposes(certificate.getExtendedKeyUsage());
                default -> BYTES.formatHex(inner(value));
            };
        } catch (CertificateParsingException | IllegalArgumentException notAsTheStandardSays) {
            return BYTES.formatHex(value);
        }
    }

    /** The JDK returns the OCTET STRING that wraps the value (RFC 5280, section 4.1). */
    private static byte[] inner(byte[] value) {
        return Der.parse(value).content();
    }

    private static String keyUsage(boolean[] bits) {
        return IntStream.range(0, Math.min(bits.length, KEY_USAGES.size()))
                .filter(i -> bits[i])
                .mapToObj(KEY_USAGES::get)
                .collect(joining(", "));
    }

    private static String purposes(List<String> oids) {
        return oids.stream().map(oid -> PURPOSES.getOrDefault(oid, oid)).collect(joining(", "));
    }

    /** @param pathLength as {@link X509Certificate#getBasicConstraints()} gives it */
    private static String basicConstraints(int pathLength) {
        return switch (pathLength) {
            case -1 -> Messages.ExtensionWords_noAuthority;
            case Integer.MAX_VALUE -> Messages.ExtensionWords_authority;
            default -> NLS.bind(Messages.ExtensionWords_authorityWithPath, pathLength);
        };
    }

    /** @param names null where the extension holds none */
    static String names(Collection<List<?>> names) {
        if (names == null) {
            return "";
        }
        return names.stream().map(ExtensionWords::generalName).collect(joining(", "));
    }

    private static String generalName(List<?> name) {
        String kind = KINDS.getOrDefault(name.get(0), "other");
        Object value = name.get(1);
        return kind + ":" + (value instanceof byte[] der ? BYTES.formatHex(der) : value);
    }

    private static String authorityKey(Der sequence) {
        return sequence.children().stream()
                .map(part -> switch (part.contextTag()) {
                    case 0 -> COLONS.formatHex(part.content());
                    case 1 -> Messages.ExtensionWords_issuerNamed;
                    case 2 -> NLS.bind(Messages.ExtensionWords_serial, COLONS.formatHex(part.content()));
                    default -> BYTES.formatHex(part.content());
                })
                .collect(joining(", "));
    }

    private ExtensionWords() {}
}
