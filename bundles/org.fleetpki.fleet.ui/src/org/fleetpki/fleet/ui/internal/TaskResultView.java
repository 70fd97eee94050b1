// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.fleetpki.ui.common.Column;
import org.fleetpki.ui.common.ColumnTable;
import org.fleetpki.ui.common.CopyAction;
import org.fleetpki.ui.common.Icon;
import org.fleetpki.ui.common.QuietRefresh;

/** How each device came out of the last run, in the form of AXIS Device Manager's Task Result. */
public final class TaskResultView extends ViewPart {

    static final String ID = "org.fleetpki.fleet.ui.taskResult";

    private static final List<Column<DeviceResult>> COLUMNS = List.of(
            Column.of("id", Messages.Result_device, 160, DeviceResult::deviceId).withIcon(TaskResultView::icon),
            Column.of("address", Messages.Result_address, 140, DeviceResult::host),
            Column.of(
                    "status",
                    Messages.Result_status,
                    170,
                    result -> result.outcome().words()),
            Column.of("description", Messages.Result_description, 640, DeviceResult::description),
            Column.of("took", Messages.Result_took, 80, TaskResultView::took)
                    .orderedBy(Comparator.comparing(DeviceResult::took)));

    @Inject
    private FleetSession session;

    private ViewPages pages;
    private HeadlineBar headline;
    private ColumnTable<DeviceResult> results;
    private Subscription changes;
    private Optional<RunReport> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        pages = new ViewPages(parent, getSite(), Icon.OK);
        headline = new HeadlineBar(pages.content());
        results = new ColumnTable<>(
                pages.content(),
                getPartName(),
                DeviceResult.class,
                COLUMNS,
                DeviceResult::deviceId,
                TaskResultView.class);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(results.viewer().getControl());
        CopyAction.install(getViewSite().getActionBars(), results::selectedText);
        changes = session.onChange(new QuietRefresh(parent, this::refresh)::ask);
        refresh();
    }

    private static Icon icon(DeviceResult result) {
        return switch (result.outcome()) {
            case DONE, NOTHING_TO_DO -> Icon.OK;
            case SKIPPED, NOT_REACHED -> Icon.WARNING;
            case REFUSED, CHANGED_SINCE_PLAN, FAILED_UNCHANGED, ROLLED_BACK, FAILED_CHANGED -> Icon.ERROR;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    private static String took(DeviceResult result) {
        Duration took = result.took();
        return NLS.bind(Messages.Result_seconds, String.format("%.1f", took.toMillis() / 1000.0));
    }

    private void refresh() {
        Optional<RunReport> report = session.report();
        if (report.isEmpty()) {
            pages.showEmpty(Messages.Result_none, "", "");
        } else if (!report.equals(shown)) {
            headline.show(Headline.of(report.get()));
            results.setRows(report.get().results());
            pages.showContent();
        }
        shown = report;
    }

    @Override
    public void setFocus() {
        if (pages.isEmpty()) {
            pages.setFocusOnEmpty();
        } else {
            results.viewer().getControl().setFocus();
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
