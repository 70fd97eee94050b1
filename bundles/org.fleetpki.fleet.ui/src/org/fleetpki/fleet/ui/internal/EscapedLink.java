// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

/** Text of others inside a {@link org.eclipse.swt.widgets.Link}. */
final class EscapedLink {

    /** The text with nothing in it that a link control would take for a mark; angle brackets become round ones. */
    static String text(String text) {
        return text.replace('<', '(').replace('>', ')').replace("&", "&&");
    }

    private EscapedLink() {}
}
