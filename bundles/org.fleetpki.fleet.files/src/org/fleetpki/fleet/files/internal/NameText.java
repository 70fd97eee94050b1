// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the names that this product gives: ids of devices and authorities, and families. They become file names. */
final class NameText {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern FAMILY = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    static ValueReader<String> id() {
        return Readers.anyText()
                .and((text, at) -> ID.matcher(text).matches()
                        ? Optional.of(text)
                        : at.refuse(
                                "must be a name of at most 64 letters (A-Z), digits, dots, hyphens and underscores that begins"
                                        + " with a letter or digit, not " + Quote.of(text)));
    }

    static ValueReader<String> family() {
        return Readers.anyText()
                .and((text, at) -> FAMILY.matcher(text).matches()
                        ? Optional.of(text)
                        : at.refuse("must be the name of a device family in lower case, such as axis or generic, not "
                                + Quote.of(text)));
    }

    private NameText() {}
}
