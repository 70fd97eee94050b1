// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** Sections of labels and values in a form. Values can be selected and copied, and wrap. */
final class FormRows {

    private static final int LABEL_WIDTH = 110;

    private final FormToolkit toolkit;

    FormRows(FormToolkit toolkit) {
        this.toolkit = toolkit;
    }

    /** A section with room for so many columns of controls. */
    Composite section(Composite parent, String title, int columns) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite client = toolkit.createComposite(section);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = columns;
        layout.horizontalSpacing = 10;
        layout.verticalSpacing = 4;
        client.setLayout(layout);
        section.setClient(client);
        return client;
    }

    void facts(Composite client, List<CertificateFacts.Fact> facts) {
        facts.forEach(fact -> row(client, fact.label(), fact.value()));
    }

    /** A label and its value. */
    Text row(Composite client, String label, String value) {
        var name = toolkit.createLabel(client, label);
        name.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
        TableWrapData left = new TableWrapData();
        left.maxWidth = LABEL_WIDTH;
        name.setLayoutData(left);
        Text text = new Text(client, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setText(value);
        toolkit.adapt(text, true, false);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        text.getAccessible().addAccessibleListener(new LabelledBy(label));
        return text;
    }
}
