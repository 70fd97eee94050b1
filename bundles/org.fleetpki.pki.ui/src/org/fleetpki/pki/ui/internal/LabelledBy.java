// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Lets a screen reader say what a value is. */
final class LabelledBy extends AccessibleAdapter {

    private final String label;

    LabelledBy(String label) {
        this.label = label;
    }

    @Override
    public void getName(AccessibleEvent event) {
        event.result = label;
    }
}
