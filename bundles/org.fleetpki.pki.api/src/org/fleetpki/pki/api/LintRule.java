// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.cert.X509Certificate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One rule about certificates; one class, stateless, published as a service. A bundle may bring rules of its own.
 */
@ConsumerType
public interface LintRule {

    /** A stable name in lower case with hyphens; it becomes {@link Finding#code()}. */
    String id();

    /** How much it weighs when it is broken. */
    Severity severity();

    /** Where the rule is written, such as {@code RFC 5280, 4.1.2.2}. */
    String citation();

    /** One sentence that tells what it asks for. */
    String summary();

    /** One sentence that tells what to do about it. */
    String remedy();

    /** Whether the rule has anything to say about this certificate. */
    boolean appliesTo(X509Certificate certificate);

    /**
     * Whether the certificate keeps the rule.
     *
     * @throws Exception if it cannot be told; the linter reports that as a finding of its own
     */
    boolean isKeptBy(X509Certificate certificate) throws Exception;
}
