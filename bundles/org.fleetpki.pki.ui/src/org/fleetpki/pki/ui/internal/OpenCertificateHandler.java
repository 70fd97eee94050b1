// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.ui.common.StatusBridge;

/** Opens certificates from a file; the parameter names it, else a dialog asks. */
public final class OpenCertificateHandler extends AbstractHandler {

    private static final String FILE = "org.fleetpki.pki.ui.openCertificate.file";
    private static final String[] PATTERNS = {"*.pem;*.crt;*.cer;*.der;*.txt", "*"};

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String chosen = event.getParameter(FILE);
        if (chosen == null) {
            FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
            dialog.setText(Messages.Open_title);
            dialog.setFilterExtensions(PATTERNS);
            dialog.setFilterNames(new String[] {Messages.Open_certificates, Messages.Open_allFiles});
            chosen = dialog.open();
        }
        if (chosen != null) {
            Path file = Path.of(chosen);
            Job.create(NLS.bind(Messages.Open_job, file), monitor -> {
                        read(window, file);
                    })
                    .schedule();
        }
        return null;
    }

    private static void read(IWorkbenchWindow window, Path file) {
        try {
            List<X509Certificate> chain = window.getService(PkiReader.class).certificates(Files.readAllBytes(file));
            window.getWorkbench().getDisplay().asyncExec(() -> show(window, file, chain));
        } catch (IOException e) {
            StatusBridge.show(Messages.Open_title, Status.error(NLS.bind(Messages.Open_unreadable, file)));
        } catch (PkiException e) {
            StatusBridge.show(Messages.Open_title, Status.error(file + ": " + e.getMessage()));
        }
    }

    private static void show(IWorkbenchWindow window, Path file, List<X509Certificate> chain) {
        if (window.getActivePage() == null) {
            return;
        }
        try {
            window.getActivePage().openEditor(new CertificateInput(file.toString(), chain), CertificateEditor.ID);
        } catch (PartInitException e) {
            StatusBridge.show(Messages.Open_title, e.getStatus());
        }
    }
}
