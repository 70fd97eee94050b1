// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Octets;

/** Collects what the checks have to say. The same is said once. */
final class Findings {

    /** No certificate of a path that can be trusted has so many faults. */
    private static final int MAX = 100;

    private final Strictness strictness;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(Strictness strictness) {
        this.strictness = strictness;
    }

    /** What makes the path invalid. */
    void error(String code, PathCertificate about, String message, String remedy) {
        add(code, Severity.ERROR, message, remedy, Optional.of(about.fingerprint()));
    }

    /** What makes it invalid and is about no certificate. */
    void error(String code, String message, String remedy) {
        add(code, Severity.ERROR, message, remedy, Optional.empty());
    }

    void warning(String code, PathCertificate about, String message, String remedy) {
        add(code, Severity.WARNING, message, remedy, Optional.of(about.fingerprint()));
    }

    /** A departure from the profile of RFC 5280 that deceives nobody; {@link Strictness} says how much it weighs. */
    void departure(String code, PathCertificate about, String message, String remedy) {
        Severity severity = strictness == Strictness.LETTER ? Severity.ERROR : Severity.WARNING;
        add(code, severity, message, remedy, Optional.of(about.fingerprint()));
    }

    private void add(String code, Severity severity, String message, String remedy, Optional<Octets> about) {
        if (found.size() < MAX) {
            found.add(new Finding(code, severity, message, remedy, about));
        }
    }

    void addAll(List<Finding> others) {
        found.addAll(others);
    }

    boolean hasErrors() {
        return errors() > 0;
    }

    long errors() {
        return errors(found);
    }

    static long errors(Iterable<Finding> findings) {
        long errors = 0;
        for (Finding finding : findings) {
            errors += finding.severity() == Severity.ERROR ? 1 : 0;
        }
        return errors;
    }

    /** All of them, errors first. */
    List<Finding> list() {
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
