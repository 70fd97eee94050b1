// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.lint;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A set of rules, published as a service by whoever brings them. */
@ConsumerType
@FunctionalInterface
public interface LintRules {

    /** The rules; always the same objects. */
    List<LintRule> rules();
}
