// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetpki.ui.common.StatusBridge;

/** What the handlers of the verbs share: the window, the session, the selected devices. */
abstract class FleetHandler extends AbstractHandler {

    /** Parameter of the verbs; {@code selection} in the context menu of the devices. */
    private static final String SCOPE = "org.fleetpki.fleet.ui.scope";

    static FleetSession session(IWorkbenchWindow window) {
        return window.getService(FleetSession.class);
    }

    static IWorkbenchWindow window(ExecutionEvent event) throws ExecutionException {
        return HandlerUtil.getActiveWorkbenchWindowChecked(event);
    }

    /** The selected devices where the command asks for them, else the whole fleet. */
    static DeviceScope scope(ExecutionEvent event) {
        if (!"selection".equals(event.getParameter(SCOPE))) {
            return DeviceScope.ALL;
        }
        return DeviceScope.only(selected(event).stream().map(DeviceRow::id).toList());
    }

    static List<DeviceRow> selected(ExecutionEvent event) {
        List<DeviceRow> rows = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                if (element instanceof DeviceRow row) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Bring a view to the front, from any thread, without taking the keyboard away. */
    static void bringUp(IWorkbenchWindow window, String viewId) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (window.getActivePage() == null) {
                return;
            }
            try {
                window.getActivePage().showView(viewId, null, IWorkbenchPage.VIEW_VISIBLE);
            } catch (PartInitException e) {
                StatusBridge.show(viewId, e.getStatus());
            }
        });
    }
}
