// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a view shows while it has nothing to show: why, a link that leads on, and a hint. */
public final class EmptyState {

    private static final int WIDTH = 520;
    private static final int ENLARGED = 2;

    private final Composite page;
    private final Label why;
    private final Link link;
    private final Label hint;

    /**
     * Make the page.
     *
     * @param parent where
     * @param icon above the text
     * @param followed gets the {@code href} of the link when it is chosen
     */
    public EmptyState(Composite parent, Icon icon, Consumer<String> followed) {
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(whole);
        page = new Composite(whole, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(page);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(page);
        Label picture = new Label(page, SWT.NONE);
        picture.setImage(new LocalResourceManager(JFaceResources.getResources(), page).get(enlarged(icon)));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(picture);
        why = label();
        link = new Link(page, SWT.NONE);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> followed.accept(e.text)));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
        hint = label();
    }

    /** The page, to be laid out by the view. */
    public Composite control() {
        return page.getParent();
    }

    /**
     * Say why there is nothing.
     *
     * @param sentence why
     * @param next a link, marked by {@code <a href="…">}; empty for none
     * @param more a hint below it; empty for none
     */
    public void say(String sentence, String next, String more) {
        why.setText(sentence.replace("&", "&&"));
        link.setText(next);
        hint.setText(more.replace("&", "&&"));
        page.getParent().layout(true, true);
    }

    public void setFocus() {
        link.setFocus();
    }

    private Label label() {
        Label label = new Label(page, SWT.WRAP | SWT.CENTER);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private static ImageDescriptor enlarged(Icon icon) {
        ImageDescriptor usual = icon.descriptor();
        return ImageDescriptor.createFromImageDataProvider(zoom -> usual.getImageData(zoom * ENLARGED));
    }
}
