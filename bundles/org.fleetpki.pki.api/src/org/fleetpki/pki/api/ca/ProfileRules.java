// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.time.Duration;
import java.util.Set;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/**
 * What a profile asks of an order.
 *
 * @param keys the kinds of key that are certified; empty for RSA from 2048 to 8192 bits and the three NIST curves
 * @param longest the longest validity, which the profile's own must not exceed
 * @param subject about the distinguished name
 * @param names about the alternative names
 * @param fromRequest object identifiers of the extensions that are taken over from a request, beside its alternative names
 * @param accepted codes of findings that would refuse a certificate and only warn here, because the devices need it so
 */
public record ProfileRules(
        ProfileRule<Set<KeyType>> keys,
        ProfileRule<Duration> longest,
        ProfileRule<SubjectRules> subject,
        ProfileRule<NameRules> names,
        ProfileRule<Set<String>> fromRequest,
        ProfileRule<Set<String>> accepted) {

    /** Longest life of a device certificate: what AXIS Device Manager allows (1095 days). */
    private static final Duration LONGEST_END_ENTITY = Duration.ofDays(1095);

    private static final Duration LONGEST_AUTHORITY = Duration.ofDays(365L * 30);

    private static final Set<Kind> OF_HOSTS = Set.of(Kind.DNS, Kind.IP, Kind.URI, Kind.EMAIL);

    /** What is asked where a profile says nothing. */
    public static ProfileRules standard(CertificateProfile.Usage usage) {
        int least = usage.isServer() ? 1 : 0;
        int most = usage.isAuthority() ? 0 : NameRules.MOST;
        return new ProfileRules(
                ProfileRule.own(Set.of()),
                new ProfileRule<>(usage.isAuthority() ? LONGEST_AUTHORITY : LONGEST_END_ENTITY, ""),
                ProfileRule.own(SubjectRules.ANY),
                new ProfileRule<>(
                        new NameRules(OF_HOSTS, least, most, NameRules.Origin.ORDER), least > 0 ? "RFC 9525, 2" : ""),
                ProfileRule.own(Set.of()),
                ProfileRule.own(Set.of()));
    }
}
