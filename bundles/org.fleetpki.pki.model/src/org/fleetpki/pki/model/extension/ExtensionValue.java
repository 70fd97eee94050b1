// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/** What an extension means. */
public sealed interface ExtensionValue
        permits AuthorityInformationAccess,
                AuthorityKeyIdentifier,
                BasicConstraints,
                CertificateIssuer,
                CertificatePolicies,
                CrlDistributionPoints,
                CrlNumber,
                CrlReason,
                DeltaCrlIndicator,
                ExtendedKeyUsage,
                FreshestCrl,
                InhibitAnyPolicy,
                InvalidityDate,
                IssuerAlternativeName,
                IssuingDistributionPoint,
                KeyUsage,
                NameConstraints,
                OcspNoCheck,
                PolicyConstraints,
                PolicyMappings,
                PrivateKeyUsagePeriod,
                SubjectAlternativeName,
                SubjectInformationAccess,
                SubjectKeyIdentifier,
                TlsFeature,
                UnknownExtension {

    /** The type of the extension in dotted form. */
    String oid();

    /** What the OCTET STRING of the extension holds. */
    byte[] encode();

    /**
     * Read the value of an extension.
     *
     * @param content what its OCTET STRING holds
     * @throws Asn1Exception if the type is known and the content does not parse
     */
    static ExtensionValue read(String oid, Octets content) throws Asn1Exception {
        Known known = Known.BY_OID.get(oid);
        return known == null
                ? new UnknownExtension(oid, content)
                : known.reader().read(DerNode.parse(content.toArray()));
    }

    /** The identifier of a known type of extension. */
    static String oidOf(Class<? extends ExtensionValue> type) {
        Known known = Known.BY_TYPE.get(type);
        if (known == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no identifier of its own");
        }
        return known.oid();
    }

    /** Whether extensions of a type are understood here. */
    static boolean isKnown(String oid) {
        return Known.BY_OID.containsKey(oid);
    }

    /**
     * A type of extension that is understood.
     *
     * @param oid its identifier
     * @param type its class
     * @param reader makes a value of its content
     */
    record Known(String oid, Class<? extends ExtensionValue> type, Reader reader) {

        static final Map<String, Known> BY_OID = all().collect(Collectors.toMap(Known::oid, Function.identity()));

        static final Map<Class<?>, Known> BY_TYPE = all().collect(Collectors.toMap(Known::type, Function.identity()));

        /** Makes a value. */
        @FunctionalInterface
        interface Reader {
            ExtensionValue read(DerNode node) throws Asn1Exception;
        }

        private static Stream<Known> all() {
            return Stream.of(
                    new Known(
                            AuthorityInformationAccess.OID,
                            AuthorityInformationAccess.class,
                            AuthorityInformationAccess::read),
                    new Known(AuthorityKeyIdentifier.OID, AuthorityKeyIdentifier.class, AuthorityKeyIdentifier::read),
                    new Known(BasicConstraints.OID, BasicConstraints.class, BasicConstraints::read),
                    new Known(CertificateIssuer.OID, CertificateIssuer.class, CertificateIssuer::read),
                    new Known(CertificatePolicies.OID, CertificatePolicies.class, CertificatePolicies::read),
                    new Known(CrlDistributionPoints.OID, CrlDistributionPoints.class, CrlDistributionPoints::read),
                    new Known(CrlNumber.OID, CrlNumber.class, CrlNumber::read),
                    new Known(CrlReason.OID, CrlReason.class, CrlReason::read),
                    new Known(DeltaCrlIndicator.OID, DeltaCrlIndicator.class, DeltaCrlIndicator::read),
                    new Known(ExtendedKeyUsage.OID, ExtendedKeyUsage.class, ExtendedKeyUsage::read),
                    new Known(FreshestCrl.OID, FreshestCrl.class, FreshestCrl::read),
                    new Known(InhibitAnyPolicy.OID, InhibitAnyPolicy.class, InhibitAnyPolicy::read),
                    new Known(InvalidityDate.OID, InvalidityDate.class, InvalidityDate::read),
                    new Known(IssuerAlternativeName.OID, IssuerAlternativeName.class, IssuerAlternativeName::read),
                    new Known(
                            IssuingDistributionPoint.OID,
                            IssuingDistributionPoint.class,
                            IssuingDistributionPoint::read),
                    new Known(KeyUsage.OID, KeyUsage.class, KeyUsage::read),
                    new Known(NameConstraints.OID, NameConstraints.class, NameConstraints::read),
                    new Known(OcspNoCheck.OID, OcspNoCheck.class, OcspNoCheck::read),
                    new Known(PolicyConstraints.OID, PolicyConstraints.class, PolicyConstraints::read),
                    new Known(PolicyMappings.OID, PolicyMappings.class, PolicyMappings::read),
                    new Known(PrivateKeyUsagePeriod.OID, PrivateKeyUsagePeriod.class, PrivateKeyUsagePeriod::read),
                    new Known(SubjectAlternativeName.OID, SubjectAlternativeName.class, SubjectAlternativeName::read),
                    new Known(
                            SubjectInformationAccess.OID,
                            SubjectInformationAccess.class,
                            SubjectInformationAccess::read),
                    new Known(SubjectKeyIdentifier.OID, SubjectKeyIdentifier.class, SubjectKeyIdentifier::read),
                    new Known(TlsFeature.OID, TlsFeature.class, TlsFeature::read));
        }
    }
}
