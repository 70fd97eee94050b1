// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.ui.common.CopyAction;

/** The certificate as text, to be copied elsewhere. */
final class PemPage extends FormPage {

    static final String ID = "pem";

    private final CertificateInput input;

    PemPage(FormEditor editor, CertificateInput input) {
        super(editor, ID, Messages.Pem_title);
        this.input = input;
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        Composite body = managed.getForm().getBody();
        StyleClass.BODY.mark(body);
        GridLayoutFactory.fillDefaults().margins(6, 6).numColumns(3).applyTo(body);
        Text pem = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        pem.setFont(JFaceResources.getTextFont());
        pem.setText(Pem.encode(input.certificate()));
        pem.getAccessible().addAccessibleListener(new LabelledBy(Messages.Pem_title));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(200, 100)
                .applyTo(pem);
        copyButton(managed, Messages.Pem_copy, () -> Pem.encode(input.certificate()));
        if (input.chain().size() > 1) {
            copyButton(managed, Messages.Pem_copyChain, () -> Pem.encode(input.chain()));
        }
    }

    private static void copyButton(IManagedForm managed, String label, Supplier<String> text) {
        managed.getToolkit()
                .createButton(managed.getForm().getBody(), label, SWT.PUSH)
                .addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> CopyAction.copy(text.get())));
    }
}
