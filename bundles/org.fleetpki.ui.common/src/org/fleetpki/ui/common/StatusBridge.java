// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.pki.api.PkiException;

/**
 * The one place where what went wrong becomes a status, and the one door through which people see it. Expected failures
 * are sentences, without a stack trace and without an entry in the log; anything else is a fault of the product and is
 * logged.
 */
public final class StatusBridge {

    private static final int SHOWN_PROBLEMS = 8;

    /** A status for what went wrong. */
    public static IStatus of(Throwable failure) {
        return switch (failure) {
            case FleetException e
            when e.failure() instanceof FleetFailure.SpecInvalid invalid -> ofProblems(invalid.problems(), e);
            case FleetException e -> Status.error(e.getMessage());
            case PkiException e -> Status.error(e.getMessage());
            default -> Status.error(NLS.bind(Messages.StatusBridge_unexpected, failure), failure);
        };
    }

    /**
     * Show a status, from any thread and without waiting. Nothing is shown when the workbench is closing.
     *
     * @param title what was being done
     */
    public static void show(String title, IStatus status) {
        Display display =
                PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display == null || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (status.getException() != null) {
                StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
            } else {
                ErrorDialog.openError(display.getActiveShell(), title, null, status);
            }
        });
    }

    /** All that fit into a dialog: people mend a file in one go rather than one problem at a time. */
    private static IStatus ofProblems(List<SpecProblem> problems, FleetException e) {
        if (problems.size() == 1) {
            return Status.error(e.getMessage());
        }
        String list = problems.stream()
                .limit(SHOWN_PROBLEMS)
                .map(p -> NLS.bind(Messages.StatusBridge_problem, new Object[] {p.line(), p.column(), p.message()}))
                .collect(Collectors.joining(System.lineSeparator()));
        String headline = NLS.bind(
                problems.size() > SHOWN_PROBLEMS ? Messages.StatusBridge_manyProblems : Messages.StatusBridge_problems,
                new Object[] {problems.getFirst().file(), problems.size(), SHOWN_PROBLEMS});
        return Status.error(headline + System.lineSeparator() + System.lineSeparator() + list);
    }

    private StatusBridge() {}
}
