// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.fleetpki.ui.common.EmptyState;
import org.fleetpki.ui.common.Icon;
import org.fleetpki.ui.common.StatusBridge;

/** The two faces of a view: its content, or a page that says why there is none and what to do about it. */
final class ViewPages {

    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final EmptyState empty;
    private final Composite content;

    /** Make both; links of the empty page carry the id of the command that they run. */
    ViewPages(Composite parent, IWorkbenchPartSite site, Icon icon) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        empty = new EmptyState(stack, icon, commandId -> run(site, commandId));
        content = new Composite(stack, SWT.NONE);
        layout.topControl = empty.control();
    }

    Composite content() {
        return content;
    }

    void showContent() {
        show(content);
    }

    /** See {@link EmptyState#say}. */
    void showEmpty(String sentence, String next, String more) {
        empty.say(sentence, next, more);
        show(empty.control());
    }

    boolean isEmpty() {
        return layout.topControl != content;
    }

    void setFocusOnEmpty() {
        empty.setFocus();
    }

    private void show(Control page) {
        if (layout.topControl != page) {
            layout.topControl = page;
            stack.layout();
        }
    }

    private static void run(IWorkbenchPartSite site, String commandId) {
        try {
            site.getService(IHandlerService.class).executeCommand(commandId, new Event());
        } catch (CommandException e) {
            StatusBridge.show(site.getRegisteredName(), StatusBridge.of(e));
        }
    }
}
