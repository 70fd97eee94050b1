// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows certificates. A service, so that views need not know the bundle that brings the editor. */
public interface CertificateViewer {

    /**
     * Open a certificate, or bring it to the front where it is open.
     *
     * @param page where
     * @param source where it comes from, in words
     * @param chain the certificate first, then its issuers as far as they are known
     */
    void open(IWorkbenchPage page, String source, List<X509Certificate> chain) throws PartInitException;
}
