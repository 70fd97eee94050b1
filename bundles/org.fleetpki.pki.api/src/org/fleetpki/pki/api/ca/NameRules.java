// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.Set;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/**
 * What a profile asks of subject alternative names.
 *
 * @param kinds the kinds that may be there
 * @param least how many there must be
 * @param most how many there may be
 * @param origin whose names are written
 */
public record NameRules(Set<Kind> kinds, int least, int most, Origin origin) {

    /** Nobody has more, and clients read them all. */
    public static final int MOST = 100;

    /** Whose names are written. */
    public enum Origin {
        /** Those of the order replace whatever the request asks for: many devices cannot ask for names. */
        ORDER,
        /** Those of the request; an order with names of its own is refused. */
        REQUEST,
        /** Those of the request, and those of the order are added. */
        BOTH
    }

    public NameRules {
        kinds = Set.copyOf(kinds);
        if (least < 0 || least > most || most > MOST) {
            throw new IllegalArgumentException(
                    "the numbers of names must be in order, and " + MOST + " at most: " + least + ", " + most);
        }
    }
}
