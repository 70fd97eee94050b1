// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/**
 * The rules that certificates of one kind are issued by.
 *
 * @param id its name in files and reports
 * @param title what it is for, in words; may be empty
 * @param usage what the certificates are for
 * @param keyType the key to make where this side or the device may choose
 * @param validity how long a certificate is valid, at most; the end of the authority shortens it
 * @param backdate how far before the moment of issue it begins, for devices whose clock runs behind
 * @param rules what it asks of orders
 * @param extensions the extensions of every certificate, as they are written; the identifiers of keys and the alternative
 *     names come from the order. Of keyUsage, keyEncipherment is left out for keys that cannot encipher (RFC 8813, 3)
 * @param signing how they are signed and numbered
 */
public record CertificateProfile(
        String id,
        String title,
        Usage usage,
        KeyType keyType,
        Duration validity,
        Duration backdate,
        ProfileRules rules,
        List<Extension> extensions,
        ProfileSigning signing) {

    private static final List<String> FROM_THE_ORDER =
            List.of(SubjectAlternativeName.OID, SubjectKeyIdentifier.OID, AuthorityKeyIdentifier.OID);

    /** What a certificate is for; {@link #id()} is the name in profiles. */
    public enum Usage {
        TLS_SERVER("tls-server"),
        TLS_CLIENT("tls-client"),
        TLS_SERVER_AND_CLIENT("tls-server-and-client"),
        OCSP_SIGNER("ocsp-signer"),
        /** Anything else that is no authority. */
        END_ENTITY("end-entity"),
        ROOT_CA("root"),
        INTERMEDIATE_CA("intermediate");

        private final String id;

        Usage(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public boolean isAuthority() {
            return this == ROOT_CA || this == INTERMEDIATE_CA;
        }

        /** Whether TLS clients look for the subject's names. */
        public boolean isServer() {
            return this == TLS_SERVER || this == TLS_SERVER_AND_CLIENT;
        }

        /**
         * Find one by its {@link #id()}.
         *
         * @throws IllegalArgumentException if there is none; its message lists the known ones
         */
        public static Usage parse(String id) {
            return Arrays.stream(values())
                    .filter(usage -> usage.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown usage '" + id + "'; known are "
                            + Arrays.stream(values()).map(Usage::id).collect(Collectors.joining(", "))));
        }
    }

    public CertificateProfile {
        extensions = List.copyOf(extensions);
        Duration longest = rules.longest().value();
        if (validity.compareTo(Duration.ofHours(1)) < 0 || validity.compareTo(longest) > 0) {
            throw new IllegalArgumentException("profile " + id + ": validity must lie between 1 hour and "
                    + longest.toDays() + " days" + rules.longest().quote() + ", it is " + validity.toDays() + " days");
        }
        if (backdate.isNegative() || backdate.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("profile " + id + ": backdate must lie between 0 and 7 days");
        }
        if (extensions.stream().map(Extension::oid).distinct().count() < extensions.size()) {
            throw new IllegalArgumentException("profile " + id + ": an extension stands there twice (RFC 5280, 4.2)");
        }
        for (Extension extension : extensions) {
            if (FROM_THE_ORDER.contains(extension.oid())) {
                throw new IllegalArgumentException(
                        "profile " + id + ": " + extension.name() + " comes from the order and cannot be fixed");
            }
        }
        requireConsistency(id, usage, extensions);
    }

    private static void requireConsistency(String id, Usage usage, List<Extension> extensions) {
        boolean ca = StandardExtensions.find(extensions, BasicConstraints.class)
                .map(BasicConstraints::ca)
                .orElse(false);
        if (ca != usage.isAuthority()) {
            throw new IllegalArgumentException("profile " + id + ": usage " + usage.id() + " and basicConstraints CA:"
                    + (ca ? "TRUE" : "FALSE") + " do not go together (RFC 5280, 4.2.1.9)");
        }
        boolean signsCertificates = StandardExtensions.find(extensions, KeyUsage.class)
                .map(bits -> bits.has(KeyUsage.Usage.KEY_CERT_SIGN))
                .orElse(ca);
        if (signsCertificates != ca) {
            throw new IllegalArgumentException(
                    "profile " + id + ": keyCertSign belongs to authorities, and to all of them (RFC 5280, 4.2.1.3)");
        }
        if (!ca && StandardExtensions.find(extensions, NameConstraints.class).isPresent()) {
            throw new IllegalArgumentException(
                    "profile " + id + ": only an authority has name constraints (RFC 5280, 4.2.1.10)");
        }
    }

    /** With what is usual for the usage. */
    public CertificateProfile(String id, Usage usage, KeyType keyType, Duration validity, Duration backdate) {
        this(
                id,
                "",
                usage,
                keyType,
                validity,
                backdate,
                ProfileRules.standard(usage),
                StandardExtensions.of(usage),
                ProfileSigning.STANDARD);
    }

    /** A server certificate for a device, begun one hour early for clocks that run behind. */
    public static CertificateProfile tlsServer(String id, KeyType keyType, Duration validity) {
        return new CertificateProfile(id, Usage.TLS_SERVER, keyType, validity, Duration.ofHours(1));
    }

    /** The same with another key and validity; empty keeps its own. */
    public CertificateProfile with(Optional<KeyType> key, Optional<Duration> length) {
        return new CertificateProfile(
                id, title, usage, key.orElse(keyType), length.orElse(validity), backdate, rules, extensions, signing);
    }

    /** The same with another path length, for authorities. */
    public CertificateProfile withPathLength(int pathLength) {
        List<Extension> changed =
                StandardExtensions.replaced(extensions, Extension.of(true, BasicConstraints.authority(pathLength)));
        return new CertificateProfile(id, title, usage, keyType, validity, backdate, rules, changed, signing);
    }

    /** The extension of a type; empty if there is none, or if it does not parse. */
    public <T extends ExtensionValue> Optional<T> find(Class<T> type) {
        return StandardExtensions.find(extensions, type);
    }
}
