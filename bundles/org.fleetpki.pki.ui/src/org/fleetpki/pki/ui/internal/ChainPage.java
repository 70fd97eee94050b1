// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.time.InstantSource;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.fleetpki.ui.common.Expiry;
import org.fleetpki.ui.common.Icon;
import org.fleetpki.ui.common.StatusBridge;

/** The chain as a tree, the highest authority on top; a double-click or Enter opens a certificate of it. */
final class ChainPage extends FormPage {

    static final String ID = "chain";

    private final CertificateInput input;
    private final InstantSource clock;

    ChainPage(FormEditor editor, CertificateInput input, InstantSource clock) {
        super(editor, ID, Messages.Chain_title);
        this.input = input;
        this.clock = clock;
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        Composite body = managed.getForm().getBody();
        StyleClass.BODY.mark(body);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        TreeViewer tree = new TreeViewer(body, SWT.SINGLE | SWT.FULL_SELECTION);
        StyleClass.TREE.mark(tree.getTree());
        tree.getTree().setHeaderVisible(true);
        tree.getTree().getAccessible().addAccessibleListener(new LabelledBy(Messages.Chain_title));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        column(tree, Messages.Chain_certificate, 340, ChainPage::name, true);
        column(tree, Messages.Chain_expires, 190, this::expires, false);
        tree.setContentProvider(new Content());
        tree.addOpenListener(e -> open((ChainNode) tree.getStructuredSelection().getFirstElement()));
        tree.setInput(new Top(ChainNode.top(input.chain())));
        tree.expandAll();
    }

    private void open(ChainNode node) {
        if (node.chain().isEmpty()) {
            return;
        }
        try {
            getSite().getPage().openEditor(new CertificateInput(input.source(), node.chain()), CertificateEditor.ID);
        } catch (PartInitException e) {
            StatusBridge.show(Messages.Chain_title, e.getStatus());
        }
    }

    private static String name(ChainNode node) {
        String words = Names.words(node.name());
        return node.chain().isEmpty() ? words + " " + Messages.Chain_notKnown : words;
    }

    private String expires(ChainNode node) {
        return node.certificate()
                .map(certificate -> Expiry.of(certificate, clock.instant()).words())
                .orElse("");
    }

    private static void column(
            TreeViewer tree, String title, int width, Function<ChainNode, String> text, boolean withIcon) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        var images = new LocalResourceManager(JFaceResources.getResources(), tree.getTree());
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object node) {
                return text.apply((ChainNode) node);
            }

            @Override
            public Image getImage(Object node) {
                return withIcon ? icon((ChainNode) node).image(images) : null;
            }
        });
    }

    private static Icon icon(ChainNode node) {
        if (node.chain().isEmpty()) {
            return Icon.UNKNOWN;
        }
        return node.chain().getFirst().getBasicConstraints() < 0 ? Icon.CERTIFICATE : Icon.AUTHORITY;
    }

    /** A viewer shows what is below its input, never the input itself. */
    private record Top(ChainNode node) {}

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object top) {
            return new Object[] {((Top) top).node()};
        }

        @Override
        public Object[] getChildren(Object node) {
            return ((ChainNode) node).issued().stream().toArray();
        }

        @Override
        public Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return ((ChainNode) node).issued().isPresent();
        }
    }
}
