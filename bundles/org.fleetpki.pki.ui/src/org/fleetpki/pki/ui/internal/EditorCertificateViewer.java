// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.fleetpki.ui.common.CertificateViewer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Shows certificates in the certificate editor. */
@Component
public final class EditorCertificateViewer implements CertificateViewer {

    @Activate
    public EditorCertificateViewer() {
        // Nothing is needed: the workbench makes the editor.
    }

    @Override
    public void open(IWorkbenchPage page, String source, List<X509Certificate> chain) throws PartInitException {
        page.openEditor(new CertificateInput(source, chain), CertificateEditor.ID);
    }
}
