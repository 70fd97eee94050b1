// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CertificatePolicies;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** Certificates such as public authorities issue them. */
final class PublicCertificates {

    static final String DOMAIN_VALIDATED = "2.23.140.1.2.1";

    static final String ORGANIZATION_VALIDATED = "2.23.140.1.2.2";

    static final String INDIVIDUAL_VALIDATED = "2.23.140.1.2.3";

    static final String POLICIES = "2.5.29.32";

    static final String ACCESS = "1.3.6.1.5.5.7.1.1";

    static final String LISTS = "2.5.29.31";

    static final byte[] OCSP = location("1.3.6.1.5.5.7.48.1", Names.uri("http://ca.fleetpki.org/ocsp"));

    static final byte[] ISSUER = location("1.3.6.1.5.5.7.48.2", Names.uri("http://ca.fleetpki.org/ca.cer"));

    static final byte[] COUNTRY = Names.part("2.5.4.6", Der.printable("SE"));

    static final byte[] PLACE = Names.part("2.5.4.7", "Lund");

    static final byte[] ORGANIZATION = Names.part("2.5.4.10", "Works");

    /** A server's of which the domain alone was validated. */
    static CertificateForge server() {
        return lasting(200, server(Names.dns("cam.fleetpki.org"), Names.ip(192, 36, 125, 18)));
    }

    /** A server's with certain alternative names. */
    static CertificateForge server(byte[]... names) {
        return issued(lasting(90, CertificateForge.server(names)))
                .subject(COUNTRY)
                .extension(POLICIES, false, policies(DOMAIN_VALIDATED));
    }

    /** A server's whose organization was validated too. */
    static CertificateForge organization() {
        return server().subject(COUNTRY, PLACE, ORGANIZATION)
                .extension(POLICIES, false, policies(ORGANIZATION_VALIDATED));
    }

    /** A server's whose owner was validated too. */
    static CertificateForge individual() {
        return server().subject(COUNTRY, PLACE, Names.part("2.5.4.4", "Lens"), Names.part("2.5.4.42", "Ada"))
                .extension(POLICIES, false, policies(INDIVIDUAL_VALIDATED));
    }

    /** An intermediate authority's for servers. */
    static CertificateForge authority() {
        return issued(CertificateForge.authority())
                .subject(COUNTRY, ORGANIZATION, Names.part(Names.CN, "Authority"))
                .extension("2.5.29.15", true, CertificateForge.bits(0, 5, 6))
                .extension("2.5.29.37", false, purposes("1.3.6.1.5.5.7.3.1"))
                .extension(POLICIES, false, policies(DOMAIN_VALIDATED));
    }

    static CertificateForge root() {
        byte[] name = Names.name(COUNTRY, ORGANIZATION, Names.part(Names.CN, "Root"));
        return CertificateForge.root()
                .field("issuer", name)
                .field("subject", name)
                .extension("2.5.29.15", true, CertificateForge.bits(0, 5, 6));
    }

    /** An OCSP responder's. */
    static CertificateForge responder() {
        return CertificateForge.server()
                .subject(COUNTRY, ORGANIZATION, Names.part(Names.CN, "Responder"))
                .without("2.5.29.17")
                .extension("2.5.29.37", false, purposes("1.3.6.1.5.5.7.3.9"))
                .extension("1.3.6.1.5.5.7.48.1.5", false, Der.nothing());
    }

    private static CertificateForge issued(CertificateForge forge) {
        return forge.extension(ACCESS, false, Der.sequence(OCSP, ISSUER))
                .extension(LISTS, false, lists("http://ca.fleetpki.org/1.crl"));
    }

    /** Valid for so many days, both ends counted. */
    static CertificateForge lasting(long days, CertificateForge forge) {
        return lasting(CertificateForge.BEGIN, days, forge);
    }

    static CertificateForge lasting(Instant begin, long days, CertificateForge forge) {
        Instant end = begin.plus(Duration.ofDays(days)).minusSeconds(1);
        return forge.validity(Der.time(begin), Der.time(end));
    }

    static byte[] location(String method, byte[] name) {
        return Der.sequence(Der.oid(method), name);
    }

    static byte[] policies(String... oids) {
        return CertificatePolicies.of(oids).encode();
    }

    static byte[] purposes(String... oids) {
        return Der.sequence(List.of(oids).stream().map(Der::oid).toList());
    }

    static byte[] lists(String uri) {
        return new CrlDistributionPoints(List.of(DistributionPoint.of(uri))).encode();
    }

    private PublicCertificates() {}
}
