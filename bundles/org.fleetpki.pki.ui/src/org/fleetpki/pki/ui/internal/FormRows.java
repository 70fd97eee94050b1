// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** Labels and values under headings, all values at one edge. Values can be selected and copied, and wrap. */
final class FormRows {

    private static final int COLUMNS = 3;
    private static final int GAP = 8;

    private final FormToolkit toolkit;
    private final Composite body;

    /** Rows that fill the body of a form. */
    FormRows(FormToolkit toolkit, Composite body) {
        this.toolkit = toolkit;
        this.body = body;
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = COLUMNS;
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 5;
        layout.leftMargin = 12;
        layout.topMargin = 0;
        body.setLayout(layout);
        StyleClass.BODY.mark(body);
    }

    void heading(String title) {
        TableWrapData gap = across();
        gap.heightHint = GAP;
        toolkit.createLabel(body, "").setLayoutData(gap);
        Label heading = toolkit.createLabel(body, title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        heading.setLayoutData(across());
    }

    void facts(List<CertificateFacts.Fact> facts) {
        facts.forEach(fact -> row(fact.label(), fact.value(), 2));
    }

    /**
     * A label and its value.
     *
     * @param columns how many columns the value takes; with one, the next control stands behind it
     */
    Text row(String label, String value, int columns) {
        toolkit.createLabel(body, label);
        Text text = new Text(body, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        StyleClass.VALUE.mark(text);
        text.setText(value);
        toolkit.adapt(text, true, false);
        TableWrapData wide = new TableWrapData(TableWrapData.FILL_GRAB);
        wide.colspan = columns;
        text.setLayoutData(wide);
        text.getAccessible().addAccessibleListener(new LabelledBy(label));
        return text;
    }

    private static TableWrapData across() {
        TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
        data.colspan = COLUMNS;
        return data;
    }
}
