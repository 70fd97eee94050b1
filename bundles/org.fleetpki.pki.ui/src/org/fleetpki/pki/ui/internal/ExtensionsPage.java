// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.fleetpki.ui.common.Column;
import org.fleetpki.ui.common.ColumnTable;

/** The extensions as a table, and the whole value of the selected one below it. */
final class ExtensionsPage extends FormPage {

    static final String ID = "extensions";

    private static final int VALUE_LINES = 3;

    private final CertificateInput input;

    ExtensionsPage(FormEditor editor, CertificateInput input) {
        super(editor, ID, Messages.Extensions_title);
        this.input = input;
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        Composite body = managed.getForm().getBody();
        StyleClass.BODY.mark(body);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        ColumnTable<CertificateExtension> table = new ColumnTable<>(
                body,
                Messages.Extensions_title,
                CertificateExtension.class,
                List.of(
                        Column.of("name", Messages.Extensions_name, 170, CertificateExtension::title),
                        Column.of("critical", Messages.Extensions_critical, 65, ExtensionsPage::critical),
                        Column.of("value", Messages.Extensions_value, 260, CertificateExtension::value),
                        Column.of("oid", Messages.Extensions_oid, 120, CertificateExtension::oid)),
                CertificateExtension::oid,
                ExtensionsPage.class);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(200, 100)
                .applyTo(table.viewer().getControl());
        Text value = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        value.getAccessible().addAccessibleListener(new LabelledBy(Messages.Extensions_value));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, value.getLineHeight() * VALUE_LINES)
                .applyTo(value);
        table.viewer()
                .addSelectionChangedListener(e -> value.setText(table.selection().stream()
                        .findFirst()
                        .map(CertificateExtension::value)
                        .orElse("")));
        table.setRows(CertificateExtension.of(input.certificate()));
        if (table.total() > 0) {
            table.viewer().getTable().setSelection(0);
            value.setText(table.selection().getFirst().value());
        }
    }

    private static String critical(CertificateExtension extension) {
        return extension.critical() ? Messages.Extensions_yes : Messages.Extensions_no;
    }
}
