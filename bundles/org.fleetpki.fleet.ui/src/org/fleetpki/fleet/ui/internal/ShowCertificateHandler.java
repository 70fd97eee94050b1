// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.CertificateViewer;
import org.fleetpki.ui.common.StatusBridge;

/** Opens the certificates that the selected devices were last seen to serve. */
public final class ShowCertificateHandler extends FleetHandler {

    static final String COMMAND = "org.fleetpki.fleet.ui.showCertificate";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        for (DeviceRow row : selected(event)) {
            show(window(event), row);
        }
        return null;
    }

    private static void show(IWorkbenchWindow window, DeviceRow row) {
        List<X509Certificate> chain = window.getService(ActiveWorkspace.class)
                .observation(row.id())
                .map(Observation::served)
                .orElse(List.of());
        try {
            if (chain.isEmpty()) {
                StatusBridge.show(
                        Messages.ShowCertificate_title, Status.info(NLS.bind(Messages.ShowCertificate_none, row.id())));
            } else {
                String source = NLS.bind(Messages.ShowCertificate_source, row.id(), row.address());
                window.getService(CertificateViewer.class).open(window.getActivePage(), source, chain);
            }
        } catch (PartInitException e) {
            StatusBridge.show(Messages.ShowCertificate_title, e.getStatus());
        }
    }
}
