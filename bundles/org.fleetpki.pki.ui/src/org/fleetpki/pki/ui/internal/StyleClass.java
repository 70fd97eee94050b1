// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import org.eclipse.swt.widgets.Widget;

/** The class names by which {@code css/dark.css} finds our controls. */
enum StyleClass {
    BODY("FleetPkiBody"),
    VALUE("FleetPkiValue"),
    TREE("FleetPkiTree");

    /** What the CSS engine of the platform reads; the same as CSSSWTConstants.CSS_CLASS_NAME_KEY, which is no API. */
    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private final String name;

    StyleClass(String name) {
        this.name = name;
    }

    void mark(Widget widget) {
        widget.setData(KEY, name);
    }
}
