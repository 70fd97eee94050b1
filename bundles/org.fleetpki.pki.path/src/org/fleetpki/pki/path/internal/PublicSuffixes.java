// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.regex.Pattern;

/**
 * Domains under which anybody can register names, told by their form: single labels, and the customary second labels of
 * countries such as {@code co.uk}. The list that browsers use (publicsuffix.org) changes weekly and is not part of this
 * product.
 */
final class PublicSuffixes {

    private static final Pattern FORM =
            Pattern.compile("[^.]+|(ac|co|com|edu|go|gob|gov|gv|ltd|mil|ne|net|nom|or|org|plc|sch)\\.[a-z]{2}");

    static boolean looksLikeOne(String domain) {
        return FORM.matcher(domain).matches();
    }

    private PublicSuffixes() {}
}
