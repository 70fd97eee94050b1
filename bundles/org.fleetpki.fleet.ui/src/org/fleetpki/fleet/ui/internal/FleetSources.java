// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;

/** Tells the core expressions in plugin.xml which commands make sense now. */
public final class FleetSources extends AbstractSourceProvider {

    private static final String FLEET = "org.fleetpki.fleet.ui.fleet";
    private static final String PLAN = "org.fleetpki.fleet.ui.waiting";
    private static final String RUN = "org.fleetpki.fleet.ui.run";

    private ActiveWorkspace workspace;
    private FleetSession session;
    private Subscription workspaceChanges;
    private Subscription sessionChanges;

    @Override
    public void initialize(IServiceLocator locator) {
        workspace = locator.getService(ActiveWorkspace.class);
        session = locator.getService(FleetSession.class);
        workspaceChanges = workspace.onChange(this::changed);
        sessionChanges = session.onChange(this::changed);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {FLEET, PLAN, RUN};
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(
                FLEET, workspace.fleet().isPresent() ? "open" : "none",
                PLAN, session.plan().isPresent() && session.plan().get().hasChanges() ? "changes" : "none",
                RUN, session.isBusy() ? "busy" : "idle");
    }

    private void changed() {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        }
    }

    @Override
    public void dispose() {
        workspaceChanges.close();
        sessionChanges.close();
    }
}
