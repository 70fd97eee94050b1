// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;

/** Examines with a validator that has nothing to say. */
final class Examining {

    static TlsExamination of(int port) throws InterruptedException {
        return of(order(port));
    }

    static TlsExamination of(TlsExamOrder order) throws InterruptedException {
        return new HandTlsExaminer(new SilentValidator(), new SecureRandom(), InstantSource.system()).examine(order);
    }

    static TlsExamOrder order(int port) {
        return TlsExamOrder.of("127.0.0.1", port).within(Duration.ofSeconds(90));
    }

    static TlsExamOffer offer(TlsExamination seen, TlsExamVersion version) {
        return seen.offers().stream()
                .filter(offer -> offer.version() == version)
                .findFirst()
                .orElseThrow();
    }

    static List<TlsExamVersion> spoken(TlsExamination seen) {
        return seen.offers().stream()
                .filter(TlsExamOffer::isOffered)
                .map(TlsExamOffer::version)
                .toList();
    }

    static List<String> codes(TlsExamination seen) {
        return seen.findings().stream().map(Finding::code).toList();
    }

    static List<String> subjects(List<X509Certificate> chain) {
        return chain.stream()
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .toList();
    }

    private static final class SilentValidator implements ChainValidator {

        @Override
        public ChainVerdict validate(ChainQuery query) {
            return new ChainVerdict(List.of(), List.of(), false, List.of());
        }

        @Override
        public Verdict validate(
                List<X509Certificate> served,
                Collection<X509Certificate> anchors,
                Optional<GeneralName> host,
                Instant at) {
            throw new IllegalStateException("the other question is asked");
        }
    }

    private Examining() {}
}
