// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.CertificateIssuer;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.DistributionPoint;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.FreshestCrl;
import org.fleetpki.pki.model.extension.InhibitAnyPolicy;
import org.fleetpki.pki.model.extension.InvalidityDate;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.extension.PolicyConstraints;
import org.fleetpki.pki.model.extension.PolicyMappings;
import org.fleetpki.pki.model.extension.PrivateKeyUsagePeriod;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.model.extension.UnknownExtension;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/** What extensions say, in words. */
public final class ExtensionWords {

    private static final List<String> REASONS = List.of(
            "unspecified",
            "keyCompromise",
            "cACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "certificateHold",
            "7",
            "removeFromCRL",
            "privilegeWithdrawn",
            "aACompromise");

    /** The lines that an extension is shown as; at least one. What does not parse is shown with the reason. */
    public static List<String> of(Extension extension) {
        try {
            List<String> lines = lines(extension);
            return lines.isEmpty() ? List.of("(empty)") : lines;
        } catch (Asn1Exception e) {
            return List.of(
                    "cannot be read: " + e.getMessage(), extension.content().hex());
        }
    }

    private static List<String> lines(Extension extension) throws Asn1Exception {
        return switch (extension.value()) {
            case AuthorityInformationAccess access -> access(access.descriptions());
            case AuthorityKeyIdentifier key -> authorityKey(key);
            case BasicConstraints constraints -> List.of(basic(constraints));
            case CertificateIssuer issuer -> names(issuer.names());
            case CertificatePolicies policies -> policies(policies);
            case CrlDistributionPoints points -> points(points.points());
            case CrlNumber number -> List.of(number.number().toString());
            case CrlReason reason -> List.of(reason(reason.code()));
            case DeltaCrlIndicator delta -> List.of("adds to list " + delta.baseNumber());
            case ExtendedKeyUsage usage ->
                usage.purposes().stream().map(ExtensionWords::purpose).toList();
            case FreshestCrl points -> points(points.points());
            case InhibitAnyPolicy inhibit -> List.of("after " + inhibit.skipCertificates() + " certificates");
            case InvalidityDate date -> List.of("since " + date.since());
            case IssuerAlternativeName name -> names(name.names());
            case IssuingDistributionPoint point -> issuingPoint(point);
            case KeyUsage usage -> List.of(String.join(", ", usage.labels()));
            case NameConstraints constraints -> constraints(constraints);
            case OcspNoCheck noCheck -> List.of("the status of this responder need not be asked for");
            case PolicyConstraints constraints -> policyConstraints(constraints);
            case PolicyMappings mappings ->
                mappings.mappings().stream()
                        .map(mapping -> OidNames.of(mapping.issuerPolicy()) + " counts as "
                                + OidNames.of(mapping.subjectPolicy()))
                        .toList();
            case PrivateKeyUsagePeriod period -> period(period);
            case SubjectAlternativeName name -> names(name.names());
            case SubjectInformationAccess access -> access(access.descriptions());
            case SubjectKeyIdentifier key -> List.of(key.identifier().hex());
            case TlsFeature features -> features(features);
            case UnknownExtension unknown -> unknown(unknown);
        };
    }

    private static String purpose(String oid) {
        String words = switch (oid) {
            case OidNames.SERVER_AUTH -> "TLS server";
            case OidNames.CLIENT_AUTH -> "TLS client";
            case OidNames.CODE_SIGNING -> "signing code";
            case OidNames.EMAIL_PROTECTION -> "protecting e-mail";
            case OidNames.TIME_STAMPING -> "time stamps";
            case OidNames.OCSP_SIGNING -> "answering OCSP requests";
            case OidNames.ANY_EXTENDED_KEY_USAGE -> "anything";
            default -> "";
        };
        return words.isEmpty() ? OidNames.of(oid) : words + " (" + OidNames.of(oid) + ")";
    }

    private static List<String> unknown(UnknownExtension unknown) throws Asn1Exception {
        if (unknown.oid().equals(TransparencyTimestamps.OID)) {
            return TransparencyTimestamps.words(unknown.content());
        }
        try {
            DerNode value = DerNode.parse(unknown.content().toArray());
            if (value.is(Tags.OBJECT_IDENTIFIER)) {
                return List.of(OidNames.of(value.oid()));
            }
            return List.of(value.isText() ? value.text() : unknown.content().hex());
        } catch (Asn1Exception e) {
            return List.of(unknown.content().hex());
        }
    }

    private static List<String> access(List<AccessDescription> descriptions) {
        return descriptions.stream()
                .map(description -> OidNames.of(description.method()) + ": " + description.location())
                .toList();
    }

    /** The name of an extension for people, where they have a shorter one than the standards. */
    public static String title(Extension extension) {
        return switch (extension.oid()) {
            case SubjectAlternativeName.OID -> "Names";
            case KeyUsage.OID -> "Key usage";
            case ExtendedKeyUsage.OID -> "Purposes";
            case BasicConstraints.OID -> "Basic constraints";
            case SubjectKeyIdentifier.OID -> "Subject key id";
            case AuthorityKeyIdentifier.OID -> "Authority key id";
            case AuthorityInformationAccess.OID -> "Authority access";
            case CrlDistributionPoints.OID -> "Revocation lists";
            case CertificatePolicies.OID -> "Policies";
            case NameConstraints.OID -> "Name constraints";
            case CrlNumber.OID -> "List number";
            case TransparencyTimestamps.OID -> "Transparency logs";
            default -> extension.name();
        };
    }

    private static List<String> authorityKey(AuthorityKeyIdentifier key) {
        List<String> lines = new ArrayList<>();
        key.keyIdentifier().ifPresent(id -> lines.add(id.hex()));
        key.issuer().forEach(issuer -> lines.add("issuer " + issuer));
        key.serial().ifPresent(serial -> lines.add("serial number " + SerialNumbers.hex(serial)));
        return lines;
    }

    private static String basic(BasicConstraints constraints) {
        return (constraints.ca() ? "an authority" : "not an authority")
                + constraints
                        .pathLength()
                        .map(length -> ", with at most " + length + " authorities below it")
                        .orElse("");
    }

    private static List<String> policies(CertificatePolicies policies) throws Asn1Exception {
        List<String> lines = new ArrayList<>();
        for (CertificatePolicies.Policy policy : policies.policies()) {
            String line = OidNames.of(policy.oid());
            for (CertificatePolicies.Qualifier qualifier : policy.qualifiers()) {
                DerNode value = DerNode.parse(qualifier.value().toArray());
                line += qualifier.oid().equals(CertificatePolicies.CPS) && value.isText()
                        ? ", to be read at " + value.text()
                        : ", " + OidNames.of(qualifier.oid());
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> points(List<DistributionPoint> points) {
        return points.stream()
                .map(point -> join(point.fullName())
                        + (point.crlIssuer().isEmpty() ? "" : " signed by " + join(point.crlIssuer()))
                        + point.reasons().map(bits -> ", for some reasons only").orElse(""))
                .toList();
    }

    private static List<String> issuingPoint(IssuingDistributionPoint point) {
        List<String> lines = new ArrayList<>(names(point.fullName()));
        if (point.onlyUserCertificates()) {
            lines.add("only end entities");
        }
        if (point.onlyAuthorities()) {
            lines.add("only authorities");
        }
        if (point.onlyAttributeCertificates()) {
            lines.add("only attribute certificates");
        }
        if (point.onlySomeReasons().isPresent()) {
            lines.add("only some reasons");
        }
        if (point.indirect()) {
            lines.add("certificates of other issuers too");
        }
        return lines;
    }

    private static List<String> constraints(NameConstraints constraints) {
        List<String> lines = new ArrayList<>();
        constraints.permitted().forEach(subtree -> lines.add("permitted " + subtree(subtree.base())));
        constraints.excluded().forEach(subtree -> lines.add("excluded " + subtree(subtree.base())));
        return lines;
    }

    /** An address has its mask behind it, which no other name of this kind has. */
    private static String subtree(EncodedGeneralName base) {
        int length = base.content().length();
        if (base.kind() != EncodedGeneralName.Kind.IP || length != 8 && length != 32) {
            return base.toString();
        }
        byte[] octets = base.content().toArray();
        byte[] address = Arrays.copyOf(octets, length / 2);
        byte[] mask = Arrays.copyOfRange(octets, length / 2, length);
        return EncodedGeneralName.ip(address) + "/"
                + EncodedGeneralName.ip(mask).toString().substring("IP:".length());
    }

    private static List<String> policyConstraints(PolicyConstraints constraints) {
        List<String> lines = new ArrayList<>();
        constraints
                .requireExplicitPolicy()
                .ifPresent(skip -> lines.add("a policy is asked for after " + skip + " certificates"));
        constraints
                .inhibitPolicyMapping()
                .ifPresent(skip -> lines.add("policies are not mapped after " + skip + " certificates"));
        return lines;
    }

    private static List<String> period(PrivateKeyUsagePeriod period) {
        List<String> lines = new ArrayList<>();
        period.notBefore().ifPresent(begin -> lines.add("not before " + begin));
        period.notAfter().ifPresent(end -> lines.add("not after " + end));
        return lines;
    }

    private static List<String> features(TlsFeature features) {
        return features.features().stream()
                .map(feature -> feature == TlsFeature.STATUS_REQUEST
                        ? "the server must staple an OCSP answer"
                        : "TLS extension " + feature)
                .toList();
    }

    /** The name of a reason for revocation (RFC 5280, 5.3.1). */
    public static String reason(int code) {
        return code >= 0 && code < REASONS.size() ? REASONS.get(code) : Integer.toString(code);
    }

    private static List<String> names(List<EncodedGeneralName> names) {
        return names.stream().map(EncodedGeneralName::toString).toList();
    }

    private static String join(List<EncodedGeneralName> names) {
        return names.stream().map(EncodedGeneralName::toString).collect(Collectors.joining(", "));
    }

    private ExtensionWords() {}
}
