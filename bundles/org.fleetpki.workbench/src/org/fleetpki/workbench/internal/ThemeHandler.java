// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Switches between the light and the dark theme. */
public final class ThemeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        (Theme.DARK.isChosen() ? Theme.LIGHT : Theme.DARK).choose();
        return null;
    }
}
