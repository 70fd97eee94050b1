// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.ui.common.Icon;

/**
 * A certificate in an editor: two inputs are equal if their certificates are. It survives a restart of the workbench.
 */
final class CertificateInput implements IEditorInput, IPersistableElement {

    static final String SOURCE = "source";

    private final String source;
    private final List<X509Certificate> chain;

    /**
     * A certificate to show.
     *
     * @param source where it comes from, in words
     * @param chain the certificate first, then its issuers as far as they are known; never empty
     */
    CertificateInput(String source, List<X509Certificate> chain) {
        this.source = source;
        this.chain = List.copyOf(chain);
    }

    String source() {
        return source;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return (certificate().getBasicConstraints() < 0 ? Icon.CERTIFICATE : Icon.AUTHORITY).descriptor();
    }

    @Override
    public String getName() {
        return Names.shortName(certificate().getSubjectX500Principal());
    }

    @Override
    public String getToolTipText() {
        return source + " \u2013 " + Names.words(certificate().getSubjectX500Principal());
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(SOURCE, source);
        memento.putTextData(Pem.encode(chain));
    }

    @Override
    public String getFactoryId() {
        return CertificateInputFactory.ID;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateInput input && certificate().equals(input.certificate());
    }

    @Override
    public int hashCode() {
        return certificate().hashCode();
    }
}
