// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartReference;

/** The control that the workbench made for a part. */
final class AreaOf {

    static Composite view(IWorkbenchPartReference part) {
        MPart model = part.getPart(true).getSite().getService(MPart.class);
        return (Composite) model.getWidget();
    }

    private AreaOf() {}
}
