// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.fleetpki.ui.common.Column;
import org.fleetpki.ui.common.ColumnTable;
import org.fleetpki.ui.common.CopyAction;
import org.fleetpki.ui.common.Icon;
import org.fleetpki.ui.common.OpenFleet;
import org.fleetpki.ui.common.QuietRefresh;
import org.fleetpki.ui.common.StatusBridge;

/** The fleet as a table, one row for a device; the commands of its menu work on the selection. */
public final class DevicesView extends ViewPart {

    static final String ID = "org.fleetpki.fleet.ui.devices";

    private static final List<Column<DeviceRow>> COLUMNS = List.of(
            Column.of("id", Messages.Devices_id, 100, DeviceRow::id),
            Column.of("status", Messages.Devices_status, 205, DeviceRow::status).withIcon(DeviceRow::icon),
            Column.of("address", Messages.Devices_address, 135, DeviceRow::address),
            Column.of("model", Messages.Devices_model, 100, DeviceRow::model),
            Column.of("firmware", Messages.Devices_firmware, 80, DeviceRow::firmware),
            Column.of("https", Messages.Devices_https, 235, DeviceRow::https),
            Column.of("issuer", Messages.Devices_issuer, 150, DeviceRow::issuer),
            Column.of("expires", Messages.Devices_expires, 160, DeviceRow::expires)
                    .orderedBy(DeviceRow.BY_EXPIRY),
            Column.of("site", Messages.Devices_site, 90, DeviceRow::site));

    private final InstantSource clock = InstantSource.system();

    @Inject
    private ActiveWorkspace workspace;

    private ViewPages pages;
    private Text filter;
    private Label count;
    private ColumnTable<DeviceRow> devices;
    private Subscription changes;

    @Override
    public void createPartControl(Composite parent) {
        pages = new ViewPages(parent, getSite(), Icon.FLEET);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(6, 4)
                .extendedMargins(4, 4, 4, 0)
                .applyTo(pages.content());
        createFilter(pages.content());
        devices = new ColumnTable<>(
                pages.content(), Messages.Devices_name, DeviceRow.class, COLUMNS, DeviceRow::id, DevicesView.class);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .applyTo(devices.viewer().getControl());
        devices.viewer().addOpenListener(e -> run(ShowCertificateHandler.COMMAND));
        devices.viewer().addSelectionChangedListener(e -> tellProblem());
        createContextMenu();
        getSite().setSelectionProvider(devices.viewer());
        CopyAction.install(getViewSite().getActionBars(), devices::selectedText);
        changes = workspace.onChange(new QuietRefresh(parent, this::refresh)::ask);
        refresh();
    }

    private void createFilter(Composite parent) {
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Devices_filter);
        filter.addModifyListener(e -> {
            devices.setFilter(filter.getText());
            tellCount();
        });
        filter.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                devices.viewer().getControl().setFocus();
            }
        }));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        count = new Label(parent, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
    }

    private void createContextMenu() {
        MenuManager menu = new MenuManager();
        devices.viewer()
                .getControl()
                .setMenu(menu.createContextMenu(devices.viewer().getControl()));
        getSite().registerContextMenu(menu, devices.viewer());
    }

    private void refresh() {
        Optional<OpenFleet> fleet = workspace.fleet();
        if (fleet.isEmpty()) {
            String problem = workspace.problem();
            if (problem.isEmpty()) {
                pages.showEmpty(Messages.Devices_noWorkspace, Messages.Devices_openWorkspace, Messages.Devices_hint);
            } else {
                pages.showEmpty(
                        NLS.bind(Messages.Devices_workspaceProblem, problem), Messages.Devices_openWorkspace, "");
            }
            return;
        }
        Instant now = clock.instant();
        devices.setRows(fleet.get().spec().devices().stream()
                .map(spec -> new DeviceRow(spec, workspace.observation(spec.id()), now))
                .toList());
        tellCount();
        pages.showContent();
    }

    private void tellCount() {
        String words = devices.shown() == devices.total()
                ? NLS.bind(Messages.Devices_count, devices.total())
                : NLS.bind(Messages.Devices_countFiltered, devices.shown(), devices.total());
        if (!words.equals(count.getText())) {
            count.setText(words);
            count.getParent().layout();
        }
    }

    private void tellProblem() {
        List<DeviceRow> selected = devices.selection();
        String problem = selected.size() == 1 ? selected.getFirst().problem() : "";
        getViewSite().getActionBars().getStatusLineManager().setMessage(problem.isEmpty() ? null : problem);
    }

    private void run(String commandId) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(commandId, new Event());
        } catch (CommandException e) {
            StatusBridge.show(getPartName(), StatusBridge.of(e));
        }
    }

    @Override
    public void setFocus() {
        if (pages.isEmpty()) {
            pages.setFocusOnEmpty();
        } else {
            devices.viewer().getControl().setFocus();
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
