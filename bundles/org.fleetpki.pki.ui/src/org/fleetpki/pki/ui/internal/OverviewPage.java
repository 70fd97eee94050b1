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
import org.eclipse.ui.forms.widgets.TableWrapLayout;
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
        TableWrapLayout layout = new TableWrapLayout();
        layout.verticalSpacing = 12;
        form.getBody().setLayout(layout);
        FormRows rows = new FormRows(managed.getToolkit());

        Composite identity = rows.section(form.getBody(), Messages.Overview_identity, 2);
        rows.row(identity, Messages.Overview_verdict, facts.verdictWords());
        rows.facts(identity, facts.identity());
        rows.row(identity, Messages.Overview_source, input.source());
        rows.facts(rows.section(form.getBody(), Messages.Overview_validity, 2), facts.validity());
        rows.facts(rows.section(form.getBody(), Messages.Overview_key, 2), facts.key());
        fingerprints(managed, rows, form.getBody(), input.certificate(), images);
    }

    private static void fingerprints(
            IManagedForm managed,
            FormRows rows,
            Composite body,
            X509Certificate certificate,
            LocalResourceManager images) {
        Composite client = rows.section(body, Messages.Overview_fingerprints, 3);
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            String hex = Fingerprint.of(algorithm, certificate).withColons();
            Text text = rows.row(client, algorithm.jcaName(), hex);
            text.setFont(JFaceResources.getTextFont());
            ImageHyperlink copy = managed.getToolkit().createImageHyperlink(client, SWT.NONE);
            copy.setImage(Icon.COPY.image(images));
            copy.setToolTipText(NLS.bind(Messages.Overview_copy, algorithm.jcaName()));
            copy.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> CopyAction.copy(hex)));
        }
    }
}
