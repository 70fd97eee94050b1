// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.fleetpki.ui.common.Icon;
import org.fleetpki.ui.common.QuietRefresh;

/** The plan that waits: for each device the difference, the reason and the steps. */
public final class PlanView extends ViewPart {

    static final String ID = "org.fleetpki.fleet.ui.plan";

    @Inject
    private FleetSession session;

    @Inject
    private ActiveWorkspace workspace;

    private ViewPages pages;
    private HeadlineBar headline;
    private PlanTree tree;
    private Subscription changes;
    private Optional<Plan> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        pages = new ViewPages(parent, getSite(), Icon.CHANGE);
        headline = new HeadlineBar(pages.content());
        tree = new PlanTree(pages.content());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.viewer().getControl());
        changes = session.onChange(new QuietRefresh(parent, this::refresh)::ask);
        refresh();
    }

    private void refresh() {
        Optional<Plan> plan = session.plan();
        if (plan.isEmpty()) {
            if (workspace.fleet().isEmpty()) {
                pages.showEmpty(Messages.Plan_noWorkspace, "", "");
            } else {
                pages.showEmpty(Messages.Plan_none, Messages.Plan_makeOne, Messages.Plan_hint);
            }
        } else if (!plan.equals(shown)) {
            headline.show(Headline.of(plan.get()));
            tree.show(PlanNode.of(plan.get()));
            pages.showContent();
        } else {
            pages.showContent();
        }
        shown = plan;
    }

    @Override
    public void setFocus() {
        if (pages.isEmpty()) {
            pages.setFocusOnEmpty();
        } else {
            tree.viewer().getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (changes != null) {
            changes.close();
        }
        super.dispose();
    }
}
