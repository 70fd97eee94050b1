// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.time.InstantSource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;

/** Shows a certificate that was issued; nothing about it can be changed. */
public final class CertificateEditor extends FormEditor {

    static final String ID = "org.fleetpki.pki.ui.certificateEditor";

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CertificateInput certificate)) {
            throw new PartInitException(Messages.Editor_noCertificate);
        }
        super.init(site, input);
        setPartName(certificate.getName());
    }

    @Override
    protected void addPages() {
        CertificateInput input = (CertificateInput) getEditorInput();
        InstantSource clock = InstantSource.system();
        try {
            addPage(new OverviewPage(this, input, clock));
            addPage(new ExtensionsPage(this, input));
            addPage(new ChainPage(this, input, clock));
            addPage(new PemPage(this, input));
        } catch (PartInitException e) {
            throw new IllegalStateException("form pages accept every input", e);
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save: an issued certificate never changes.
    }

    @Override
    public void doSaveAs() {
        // Not allowed, see isSaveAsAllowed.
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
