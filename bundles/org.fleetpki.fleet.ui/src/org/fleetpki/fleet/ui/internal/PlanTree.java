// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** The tree of a plan. */
final class PlanTree {

    private final TreeViewer viewer;
    private final LocalResourceManager images;

    PlanTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        images = new LocalResourceManager(JFaceResources.getResources(), viewer.getTree());
        viewer.getTree().setHeaderVisible(true);
        column(Messages.Plan_what, 220, PlanNode::what, true);
        column(Messages.Plan_before, 300, PlanNode::before, false);
        column(Messages.Plan_after, 330, PlanNode::after, false);
        column(Messages.Plan_detail, 420, PlanNode::detail, false);
        viewer.setContentProvider(new Content());
    }

    TreeViewer viewer() {
        return viewer;
    }

    void show(List<PlanNode> devices) {
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(devices);
            devices.forEach(this::unfold);
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    private void unfold(PlanNode node) {
        if (node.open()) {
            viewer.setExpandedState(node, true);
            node.children().forEach(this::unfold);
        }
    }

    private void column(String title, int width, Function<PlanNode, String> text, boolean withIcon) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object node) {
                return text.apply((PlanNode) node);
            }

            @Override
            public Image getImage(Object node) {
                return withIcon
                        ? ((PlanNode) node)
                                .icon()
                                .map(icon -> icon.image(images))
                                .orElse(null)
                        : null;
            }
        });
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object devices) {
            return ((List<?>) devices).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return ((PlanNode) node).children().toArray();
        }

        @Override
        public Object getParent(Object node) {
            return null;
        }

        @Override
        public boolean hasChildren(Object node) {
            return !((PlanNode) node).children().isEmpty();
        }
    }
}
