// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;

/** A headline above a table. */
final class HeadlineBar {

    private final CLabel label;
    private final LocalResourceManager images;

    /** Put a headline on top of what will follow in the parent. */
    HeadlineBar(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        label = new CLabel(parent, SWT.NONE);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        images = new LocalResourceManager(JFaceResources.getResources(), label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }

    void show(Headline headline) {
        label.setImage(headline.icon().image(images));
        label.setText(headline.words().replace("&", "&&"));
    }
}
