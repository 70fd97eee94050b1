// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.lint;

import java.time.LocalDate;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.osgi.annotation.versioning.ConsumerType;

/** One rule about certificates, requests or revocation lists; one class, stateless. A bundle may bring rules of its own. */
@ConsumerType
public interface LintRule {

    /** Whose rule it is. */
    enum Source {
        /** RFC 5280 and the RFCs beside it: for every certificate. */
        RFC,
        /** CA/Browser Forum Baseline Requirements: for certificates that browsers shall trust out of the box. */
        BASELINE_REQUIREMENTS,
        /** What devices and their clients need. */
        DEVICE,
        /** What the field has learned, written down by nobody with authority. */
        COMMUNITY
    }

    /** A stable name in lower case with hyphens; it becomes {@link org.fleetpki.pki.api.Finding#code()}. */
    String id();

    /** How much it weighs when it is broken. */
    Severity severity();

    Source source();

    /** Where the rule is written, such as {@code RFC 5280, 4.1.2.2}. */
    String citation();

    /** Since when it is asked of new certificates; empty if always. A certificate that began earlier need not keep it. */
    Optional<LocalDate> effective();

    /** One sentence that tells what it asks for. */
    String summary();

    /** Why, in one or two sentences: what goes wrong otherwise. */
    String explanation();

    /** One sentence that tells what to do about it. */
    String remedy();

    /**
     * Whether the rule has anything to say about this.
     *
     * @throws Exception if it cannot be told
     */
    boolean appliesTo(LintTarget target) throws Exception;

    /**
     * Hold the target against the rule.
     *
     * @return what is wrong, in a phrase without a full stop that the summary introduces, such as
     *     {@code the name 'a_b.example'}; blank if there is no more to say than the summary does; empty if the rule is kept
     * @throws Exception if it cannot be told; the linter reports that as a finding of its own
     */
    Optional<String> problem(LintTarget target) throws Exception;
}
