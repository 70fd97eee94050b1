// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import java.util.Optional;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.OpenFleet;

/** The part of the status line that names the workspace and counts its devices. */
final class FleetStatus extends ContributionItem {

    private CLabel label;
    private String text = "";
    private String tip = "";

    FleetStatus() {
        super("org.fleetpki.workbench.status");
    }

    void show(ActiveWorkspace workspace) {
        text = workspace.fleet().map(fleet -> words(fleet, workspace)).orElse(Messages.Status_none);
        tip = workspace
                .fleet()
                .map(fleet -> fleet.workspace().root().toString())
                .orElse("");
        update();
    }

    @Override
    public void fill(Composite parent) {
        label = new CLabel(parent, SWT.SHADOW_NONE);
        update();
    }

    @Override
    public void update() {
        if (label != null && !label.isDisposed()) {
            label.setText(text.replace("&", "&&"));
            label.setToolTipText(tip);
            label.getParent().requestLayout();
        }
    }

    private static String words(OpenFleet fleet, ActiveWorkspace workspace) {
        int devices = fleet.spec().devices().size();
        long ok = fleet.spec().devices().stream()
                .map(device -> workspace.observation(device.id()).map(Observation::status))
                .filter(Optional.of(DeviceStatus.OK)::equals)
                .count();
        return NLS.bind(
                Messages.Status_counts,
                new Object[] {fleet.workspace().root().getFileName(), devices, ok, devices - ok});
    }
}
