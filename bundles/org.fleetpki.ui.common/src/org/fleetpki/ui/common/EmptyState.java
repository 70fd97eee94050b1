// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a view shows while it has nothing to show: a sentence that says why, and links that lead on. */
public final class EmptyState {

    private static final int WIDTH = 420;

    private final Composite page;
    private final Link text;

    /**
     * Make the page.
     *
     * @param parent where
     * @param icon above the text
     * @param followed gets the {@code href} of a link that was chosen
     */
    public EmptyState(Composite parent, Icon icon, Consumer<String> followed) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(page);
        Label picture = new Label(page, SWT.NONE);
        picture.setImage(icon.image(new LocalResourceManager(JFaceResources.getResources(), page)));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.END)
                .grab(true, true)
                .applyTo(picture);
        text = new Link(page, SWT.WRAP | SWT.CENTER);
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> followed.accept(e.text)));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.BEGINNING)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
    }

    /** The page, to be laid out by the view. */
    public Composite control() {
        return page;
    }

    /** Say why there is nothing; {@code <a href="…">} marks links. */
    public void say(String sentence) {
        if (!sentence.equals(text.getText())) {
            text.setText(sentence);
            page.layout();
        }
    }

    public void setFocus() {
        text.setFocus();
    }
}
