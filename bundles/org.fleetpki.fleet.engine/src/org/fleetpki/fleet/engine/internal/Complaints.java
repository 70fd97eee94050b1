// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** Holds what a device serves against what its policy asks for; each rule is a sentence that says what is wrong. */
final class Complaints {

    private final ServedChain chains;
    private final PkiReader reader;

    Complaints(ServedChain chains, PkiReader reader) {
        this.chains = chains;
        this.reader = reader;
    }

    /** What clients would object to: the first of no certificate, not trusted, wrong names, about to end. */
    Optional<String> forClients(List<X509Certificate> served, Wish wish, Policy policy, Instant now) {
        return first(
                () -> served.isEmpty() ? Optional.of("The device serves no certificate: HTTPS is off.") : none(),
                () -> chain(served, now),
                () -> names(served, wish, now),
                () -> end(served.getFirst(), policy.renewBefore(), now));
    }

    /** The same, and then what only the policy objects to: another issuer, key or distinguished name. */
    Optional<String> forPolicy(
            List<X509Certificate> served, Wish wish, Policy policy, X509Certificate issuer, Instant now) {
        return first(
                () -> forClients(served, wish, policy, now),
                () -> issuer(served.getFirst(), issuer),
                () -> key(served.getFirst(), policy.profile().keyType()),
                () -> subject(served.getFirst(), wish));
    }

    private Optional<String> chain(List<X509Certificate> served, Instant now) {
        X509Certificate leaf = served.getFirst();
        if (!chains.isOurs(served, now)) {
            return Optional.of("The served certificate is not issued by this workspace's authorities.");
        }
        Instant end = leaf.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return Optional.of("The certificate ended " + Sentences.span(Duration.between(end, now)) + " ago.");
        }
        return chains.fault(served, Optional.empty(), now);
    }

    private Optional<String> names(List<X509Certificate> served, Wish wish, Instant now) {
        Set<GeneralName> present;
        try {
            present = new HashSet<>(reader.alternativeNames(served.getFirst()));
        } catch (PkiException e) {
            return Optional.of(e.failure().sentence());
        }
        List<GeneralName> wanted = wish.subject().alternativeNames();
        List<GeneralName> missing =
                wanted.stream().filter(name -> !present.contains(name)).toList();
        if (!missing.isEmpty()) {
            return Optional.of("The certificate does not name "
                    + missing.stream().map(GeneralName::toString).collect(Collectors.joining(", ")) + ".");
        }
        return wanted.stream()
                .flatMap(name -> chains.fault(served, Optional.of(name), now).stream())
                .findFirst();
    }

    private static Optional<String> end(X509Certificate leaf, Duration renewBefore, Instant now) {
        Instant end = leaf.getNotAfter().toInstant();
        return end.isBefore(now.plus(renewBefore))
                ? Optional.of("The certificate ends in " + Sentences.span(Duration.between(now, end)) + ".")
                : none();
    }

    private static Optional<String> issuer(X509Certificate leaf, X509Certificate issuer) {
        return leaf.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                ? none()
                : Optional.of("The certificate is issued by "
                        + leaf.getIssuerX500Principal().getName() + "; the policy asks for "
                        + issuer.getSubjectX500Principal().getName() + ".");
    }

    private static Optional<String> key(X509Certificate leaf, KeyType wanted) {
        return KeyType.of(leaf.getPublicKey()).equals(Optional.of(wanted))
                ? none()
                : Optional.of("The certificate's key is " + Differences.key(leaf) + "; the profile asks for "
                        + wanted.id() + ".");
    }

    private static Optional<String> subject(X509Certificate leaf, Wish wish) {
        return leaf.getSubjectX500Principal().equals(wish.subject().name())
                ? none()
                : Optional.of("The certificate names "
                        + leaf.getSubjectX500Principal().getName() + "; the policy asks for "
                        + wish.state().subject() + ".");
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... rules) {
        return Stream.of(rules).flatMap(rule -> rule.get().stream()).findFirst();
    }
}
