// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.Set;

/**
 * What a profile asks of distinguished names.
 *
 * @param allowed object identifiers of the attributes that may be there; empty for any
 * @param required object identifiers of those that must be there
 * @param commonName where the common name comes from
 */
public record SubjectRules(Set<String> allowed, Set<String> required, CommonName commonName) {

    /** Where a common name comes from. */
    public enum CommonName {
        /** The order says it, or says none. */
        AS_ORDERED,
        /** The first alternative name, where the order has no common name. */
        FIRST_NAME,
        /** There must be none: clients look at alternative names alone (RFC 9525, 2). */
        NONE
    }

    /** Any name is right. */
    public static final SubjectRules ANY = new SubjectRules(Set.of(), Set.of(), CommonName.AS_ORDERED);

    public SubjectRules {
        allowed = Set.copyOf(allowed);
        required = Set.copyOf(required);
        if (!allowed.isEmpty() && !allowed.containsAll(required)) {
            throw new IllegalArgumentException("an attribute is required that is not allowed");
        }
    }
}
