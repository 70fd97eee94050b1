// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;

/** Brings back the certificates that were open when the workbench was closed. */
public final class CertificateInputFactory implements IElementFactory {

    static final String ID = "org.fleetpki.pki.ui.certificateInput";

    /** The input; null, as the workbench wants it, if it cannot be restored. */
    @Override
    public IAdaptable createElement(IMemento memento) {
        String pem = memento.getTextData();
        String source = memento.getString(CertificateInput.SOURCE);
        PkiReader reader = PlatformUI.getWorkbench().getService(PkiReader.class);
        if (pem == null || source == null || reader == null) {
            return null;
        }
        try {
            return new CertificateInput(source, reader.certificates(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (PkiException notACertificateAnyMore) {
            return null;
        }
    }
}
