// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The two themes of the platform that the product is drawn for. */
enum Theme {
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default", Messages.Menu_light),
    DARK("org.eclipse.e4.ui.css.theme.e4_dark", Messages.Menu_dark);

    private final String id;
    private final String label;

    Theme(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** What the menu shows. */
    String label() {
        return label;
    }

    /** Switch to it now, and for later starts. */
    void choose() {
        engine().setTheme(id, true);
    }

    boolean isChosen() {
        ITheme active = engine().getActiveTheme();
        return active != null && active.getId().equals(id);
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
