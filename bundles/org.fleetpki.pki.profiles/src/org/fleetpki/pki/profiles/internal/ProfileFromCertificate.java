// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CertificateProfiles.FromCertificate;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.api.ca.ProfileRule;
import org.fleetpki.pki.api.ca.ProfileRules;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.SubjectRules;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** Makes a profile that issues certificates like an existing one, and tells what it could not carry over. */
final class ProfileFromCertificate {

    /** Certificate Transparency: for that one certificate alone. */
    private static final Set<String> OF_ONE_CERTIFICATE = Set.of("1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3");

    private static final Set<String> FROM_THE_ORDER =
            Set.of(SubjectAlternativeName.OID, SubjectKeyIdentifier.OID, AuthorityKeyIdentifier.OID);

    private static final Duration LONGEST = Duration.ofDays(365L * 100);

    private final X509Certificate certificate;
    private final ParsedCertificate parsed;
    private final List<String> lost = new ArrayList<>();

    private ProfileFromCertificate(X509Certificate certificate) {
        this.certificate = certificate;
        this.parsed = ParsedCertificate.of(certificate);
    }

    static FromCertificate make(X509Certificate certificate, String id) {
        ProfileFromCertificate maker = new ProfileFromCertificate(certificate);
        CertificateProfile profile = maker.profile(ProfileReader.id(id));
        return new FromCertificate(profile, maker.lost);
    }

    private CertificateProfile profile(String id) {
        Usage usage = usage();
        KeyType key = keyType();
        Duration length = length();
        ProfileRules usual = ProfileRules.standard(usage);
        Duration longest = length.compareTo(usual.longest().value()) > 0
                ? length
                : usual.longest().value();
        ProfileRules rules = new ProfileRules(
                ProfileRule.own(Set.of()),
                ProfileRule.own(longest),
                ProfileRule.own(subject()),
                new ProfileRule<>(
                        names(usual.names().value(), usage), usual.names().source()),
                usual.fromRequest(),
                usual.accepted());
        return new CertificateProfile(
                id, "", usage, key, length, Duration.ofHours(1), rules, extensions(usage), signing());
    }

    private Usage usage() {
        List<String> purposes =
                find(ExtendedKeyUsage.class).map(ExtendedKeyUsage::purposes).orElse(List.of());
        if (find(BasicConstraints.class).map(BasicConstraints::ca).orElse(false)) {
            return parsed.isSelfIssued() ? Usage.ROOT_CA : Usage.INTERMEDIATE_CA;
        }
        boolean server = purposes.contains(OidNames.SERVER_AUTH);
        boolean client = purposes.contains(OidNames.CLIENT_AUTH);
        if (purposes.contains(OidNames.OCSP_SIGNING)) {
            return Usage.OCSP_SIGNER;
        }
        if (server) {
            return client ? Usage.TLS_SERVER_AND_CLIENT : Usage.TLS_SERVER;
        }
        return client ? Usage.TLS_CLIENT : Usage.END_ENTITY;
    }

    private <T extends ExtensionValue> Optional<T> find(Class<T> type) {
        try {
            return parsed.find(type);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private KeyType keyType() {
        Optional<KeyType> type = KeyType.of(parsed.publicKey());
        if (type.isEmpty()) {
            lost.add("The kind of its key (" + parsed.publicKey().algorithm().name() + ", "
                    + parsed.publicKey().bits() + " bits) cannot be made here; EC-P256 is preferred instead.");
        } else if (type.get() == KeyType.RSA_1024) {
            lost.add("Its key of RSA-1024 is too short to be issued by default; RSA-2048 is preferred instead.");
            return KeyType.RSA_2048;
        }
        return type.orElse(KeyType.EC_P256);
    }

    private Duration length() {
        Duration length = Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant().plusSeconds(1));
        Duration hours = Duration.ofHours(length.toHours());
        if (hours.compareTo(LONGEST) > 0) {
            lost.add("It is valid for more than 100 years; the profile says 100.");
            return LONGEST;
        }
        if (hours.toHours() < 1) {
            lost.add("It is valid for less than an hour; the profile says one.");
            return Duration.ofHours(1);
        }
        return hours;
    }

    private SubjectRules subject() {
        Set<String> there = parsed.subject().attributes().stream()
                .map(AttributeValue::oid)
                .filter(oid -> Words.ATTRIBUTES.containsValue(oid) || oid.matches("[0-9.]+"))
                .collect(Collectors.toSet());
        lost.add("Its distinguished name and its alternative names come from each order; of the name, the profile "
                + "keeps which attributes there are.");
        return new SubjectRules(there, Set.of(), SubjectRules.CommonName.AS_ORDERED);
    }

    private NameRules names(NameRules usual, Usage usage) {
        List<EncodedGeneralName> names = find(SubjectAlternativeName.class)
                .map(SubjectAlternativeName::names)
                .orElse(List.of());
        Set<Kind> kinds = names.stream().map(EncodedGeneralName::kind).collect(Collectors.toSet());
        return names.isEmpty()
                ? usual
                : new NameRules(
                        kinds,
                        usage.isAuthority() ? 0 : 1,
                        Math.min(NameRules.MOST, Math.max(names.size(), 20)),
                        NameRules.Origin.ORDER);
    }

    private List<Extension> extensions(Usage usage) {
        List<Extension> kept = new ArrayList<>();
        boolean constrained = false;
        for (Extension extension : parsed.extensions()) {
            if (FROM_THE_ORDER.contains(extension.oid())) {
                continue;
            }
            if (OF_ONE_CERTIFICATE.contains(extension.oid())) {
                lost.add("The extension " + extension.name() + " belongs to that one certificate.");
            } else if (isOutOfPlace(extension, usage)) {
                lost.add("The extension " + extension.name() + " is not right for a certificate of usage " + usage.id()
                        + ", or does not parse.");
            } else if (kept.stream().anyMatch(other -> other.oid().equals(extension.oid()))) {
                lost.add("The extension " + extension.name() + " is there twice (RFC 5280, 4.2).");
            } else {
                constrained |= extension.oid().equals(BasicConstraints.OID);
                kept.add(extension);
            }
        }
        if (!constrained) {
            kept.addFirst(Extension.of(true, BasicConstraints.endEntity()));
        }
        return kept;
    }

    private static boolean isOutOfPlace(Extension extension, Usage usage) {
        try {
            return switch (extension.value()) {
                case KeyUsage bits -> bits.has(KeyUsage.Usage.KEY_CERT_SIGN) != usage.isAuthority();
                case NameConstraints names -> !usage.isAuthority();
                default -> false;
            };
        } catch (Asn1Exception e) {
            return true;
        }
    }

    private ProfileSigning signing() {
        String algorithm = parsed.signatureAlgorithm().name();
        boolean pss = parsed.signatureAlgorithm().oid().equals(OidNames.RSASSA_PSS);
        if (algorithm.matches("(?i).*(md2|md5|sha1).*")) {
            lost.add("It is signed with " + algorithm + ", which is broken; the profile leaves the hash to the key.");
        }
        return new ProfileSigning(
                pss ? SignatureMaker.RsaScheme.PSS : SignatureMaker.RsaScheme.PKCS1,
                Optional.empty(),
                ProfileSigning.Serials.AUTHORITY,
                false);
    }
}
