// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Runs a refresh on the display thread for as many changes as come in a tenth of a second together, and never after its
 * control was disposed.
 */
public final class QuietRefresh {

    private static final int MILLISECONDS = 100;

    private final Control control;
    private final Display display;
    private final Runnable refresh;
    private final AtomicBoolean asked = new AtomicBoolean();

    public QuietRefresh(Control control, Runnable refresh) {
        this.control = control;
        this.display = control.getDisplay();
        this.refresh = refresh;
    }

    /** Ask for a refresh, from any thread. */
    public void ask() {
        if (!display.isDisposed() && asked.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(MILLISECONDS, this::run));
        }
    }

    private void run() {
        asked.set(false);
        if (!control.isDisposed()) {
            refresh.run();
        }
    }
}
