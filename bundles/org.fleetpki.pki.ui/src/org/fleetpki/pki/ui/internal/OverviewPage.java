// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.HashAlgorithm;
import org.fleetpki.ui.common.CopyAction;
import org.fleetpki.ui.common.Icon;

/** Whom the certificate names, how long it is valid, its key, and the fingerprints that people compare. */
final class OverviewPage extends FormPage {

    static final String ID = "overview";

    private final CertificateInput input;
    private final InstantSource clock;

    OverviewPage(FormEditor editor, CertificateInput input, InstantSource clock) {
        super(editor, ID, Messages.Overview_title);
        this.input = input;
        this.clock = clock;
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        CertificateFacts facts = new CertificateFacts(input.certificate(), clock.instant());
        ScrolledForm form = managed.getForm();
        var images = new LocalResourceManager(JFaceResources.getResources(), form);
        form.setText(input.getName());
        form.setImage(facts.verdict().image(images));
        managed.getToolkit().decorateFormHeading(form.getForm());
        FormRows rows = new FormRows(managed.getToolkit(), form.getBody());
        rows.heading(Messages.Overview_identity);
        rows.row(Messages.Overview_verdict, facts.verdictWords(), 2);
        rows.facts(facts.identity());
        rows.row(Messages.Overview_source, input.source(), 2);
        rows.heading(Messages.Overview_validity);
        rows.facts(facts.validity());
        rows.heading(Messages.Overview_key);
        rows.facts(facts.key());
        fingerprints(managed, rows, input.certificate(), images);
    }

    private static void fingerprints(
            IManagedForm managed, FormRows rows, X509Certificate certificate, LocalResourceManager images) {
        rows.heading(Messages.Overview_fingerprints);
        Composite body = managed.getForm().getBody();
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            String hex = Fingerprint.of(algorithm, certificate).withColons();
            Text text = rows.row(algorithm.jcaName(), hex, 1);
            text.setFont(JFaceResources.getTextFont());
            ImageHyperlink copy = managed.getToolkit().createImageHyperlink(body, SWT.NONE);
            copy.setImage(Icon.COPY.image(images));
            copy.setToolTipText(NLS.bind(Messages.Overview_copy, algorithm.jcaName()));
            copy.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> CopyAction.copy(hex)));
        }
    }
}
