// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** Writes the extensions of a profile: in words where there are words for all that they say, else raw. */
final class ExtensionWriter {

    private static final int DEPTH = 1;

    private final YamlText yaml;
    private final Usage usage;
    private boolean rawOpened;

    ExtensionWriter(YamlText yaml, Usage usage) {
        this.yaml = yaml;
        this.usage = usage;
    }

    void write(List<Extension> extensions) {
        // without these keys the usual ones would come back
        if (extensions.stream().noneMatch(extension -> extension.oid().equals(KeyUsage.OID))) {
            yaml.line(DEPTH, "keyUsage", "{ bits: [] }");
        }
        if (extensions.stream().noneMatch(extension -> extension.oid().equals(ExtendedKeyUsage.OID))) {
            yaml.line(DEPTH, "extendedKeyUsage", "{ purposes: [] }");
        }
        boolean checked =
                extensions.stream().noneMatch(extension -> extension.oid().equals(OcspNoCheck.OID));
        if (checked && usage == Usage.OCSP_SIGNER) {
            yaml.line(DEPTH, "ocspNoCheck", "false");
        }
        List<Extension> raw =
                extensions.stream().filter(extension -> !inWords(extension)).toList();
        raw.forEach(this::raw);
    }

    private void raw(Extension extension) {
        if (!rawOpened) {
            yaml.open(DEPTH, "raw");
            rawOpened = true;
        }
        yaml.element(
                DEPTH + 1,
                "oid: \"" + extension.oid() + "\", critical: " + extension.critical() + ", der: \""
                        + extension.content().hex() + "\"");
    }

    private boolean inWords(Extension extension) {
        try {
            Optional<String> words = words(extension);
            words.filter(text -> !text.isEmpty()).ifPresent(text -> {
                int space = text.indexOf(' ');
                yaml.line(DEPTH, text.substring(0, space), text.substring(space + 1));
            });
            return words.isPresent();
        } catch (Asn1Exception | IllegalArgumentException e) {
            return false;
        }
    }

    /** Key, space and value; an empty text if the usage says it already; empty if there are no words for it. */
    private Optional<String> words(Extension extension) throws Asn1Exception {
        ExtensionValue value = extension.value();
        if (!extension.equals(Extension.of(extension.critical(), value))) {
            return Optional.empty();
        }
        boolean critical = extension.critical();
        return switch (value) {
            case BasicConstraints constraints -> basicConstraints(constraints, critical);
            case KeyUsage bits ->
                Optional.of("keyUsage { bits: " + list(bits.labels()) + ", critical: " + critical + " }");
            case ExtendedKeyUsage purposes ->
                Optional.of("extendedKeyUsage { purposes: "
                        + list(purposes.purposes().stream()
                                .map(oid -> Words.of(Words.PURPOSES, oid))
                                .toList())
                        + ", critical: " + critical + " }");
            case CrlDistributionPoints points when !critical -> points(points);
            case AuthorityInformationAccess access when !critical -> access(access);
            case TlsFeature features
            when !critical ->
                Optional.of("tlsFeature "
                        + list(features.features().stream().map(String::valueOf).toList()));
            case OcspNoCheck nothing when !critical -> Optional.of("ocspNoCheck true");
            case CertificatePolicies policies when !critical -> policies(policies);
            case NameConstraints constraints ->
                Optional.of("nameConstraints { permitted: "
                        + list(constraints.permitted().stream()
                                .map(SubtreeText::write)
                                .toList())
                        + ", excluded: "
                        + list(constraints.excluded().stream()
                                .map(SubtreeText::write)
                                .toList())
                        + ", critical: " + critical + " }");
            default -> Optional.empty();
        };
    }

    private Optional<String> basicConstraints(BasicConstraints constraints, boolean critical) {
        if (!critical) {
            return Optional.empty();
        }
        if (!constraints.ca()) {
            // every profile of a usage that is no authority's has it
            return Optional.of("");
        }
        return Optional.of(
                "pathLength " + constraints.pathLength().map(String::valueOf).orElse("none"));
    }

    private static Optional<String> points(CrlDistributionPoints points) {
        List<String> uris = points.points().stream()
                .filter(point -> point.uris().size() == 1
                        && point.equals(DistributionPoint.of(point.uris().getFirst())))
                .map(point -> point.uris().getFirst())
                .toList();
        return uris.size() == points.points().size() && uris.stream().allMatch(uri -> uri.contains("://"))
                ? Optional.of("crl " + list(uris))
                : Optional.empty();
    }

    /** One key for each method; both lists are in the order of the encoding only if all OCSP ones come first. */
    private Optional<String> access(AuthorityInformationAccess access) {
        List<String> ocsp = access.uris(OidNames.OCSP);
        List<String> issuers = access.uris(OidNames.CA_ISSUERS);
        List<AccessDescription> descriptions = access.descriptions();
        boolean plain = descriptions.size() == ocsp.size() + issuers.size()
                && descriptions.stream()
                        .allMatch(one -> one.location().kind() == Kind.URI
                                && one.location().text().matches("(https?|ldaps?)://[\\x21-\\x7e]+"))
                && descriptions.stream()
                        .limit(ocsp.size())
                        .allMatch(one -> one.method().equals(OidNames.OCSP));
        if (!plain || descriptions.isEmpty()) {
            return Optional.empty();
        }
        if (!ocsp.isEmpty() && !issuers.isEmpty()) {
            yaml.line(DEPTH, "ocsp", list(ocsp));
        }
        return Optional.of(issuers.isEmpty() ? "ocsp " + list(ocsp) : "issuers " + list(issuers));
    }

    private static Optional<String> policies(CertificatePolicies policies) throws Asn1Exception {
        List<String> words = new ArrayList<>();
        for (CertificatePolicies.Policy policy : policies.policies()) {
            String cps = "";
            for (CertificatePolicies.Qualifier qualifier : policy.qualifiers()) {
                String uri = DerNode.parse(qualifier.value().toArray()).text();
                boolean plain = qualifier.oid().equals(CertificatePolicies.CPS)
                        && cps.isEmpty()
                        && Octets.of(Der.ia5(uri)).equals(qualifier.value())
                        && uri.matches("(https?|ldaps?)://[\\x21-\\x7e]+");
                if (!plain) {
                    return Optional.empty();
                }
                cps = ", cps: " + YamlText.quoted(uri);
            }
            words.add("{ oid: \"" + policy.oid() + "\"" + cps + " }");
        }
        return Optional.of("policies [" + String.join(", ", words) + "]");
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words.stream().map(YamlText::quoted).toList()) + "]";
    }
}
