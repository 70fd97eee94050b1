// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Assertions;

/**
 * Drives the real workbench as a person does: commands, keys and widgets. Runs on the display thread and keeps it alive
 * while waiting; waits for conditions, never for time to pass.
 */
final class Workbench {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_AGAIN = 50;
    /** So many equal pictures in a row mean that the toolkit's transitions are over. */
    private static final int STILL = 5;

    /** What the window is drawn for. */
    private static final Rectangle SIZE = new Rectangle(0, 0, 1280, 800);

    private final Display display = Display.getCurrent();

    /** A window of the size that pictures are taken in, with dialogs that really open. */
    static Workbench prepared() {
        Workbench workbench = new Workbench();
        ErrorDialog.AUTOMATED_MODE = false;
        workbench.shell().setBounds(SIZE);
        workbench.settle();
        Rectangle drawn = Screenshot.drawn(workbench.shell());
        workbench.shell().setSize(2 * SIZE.width - drawn.width, 2 * SIZE.height - drawn.height);
        workbench.settle();
        return workbench;
    }

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    IWorkbenchPage page() {
        return window().getActivePage();
    }

    Shell shell() {
        return window().getShell();
    }

    /** Keep the display thread going until something is so. */
    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                Path picture = Screenshot.of(shell(), "waited-in-vain");
                Assertions.fail("waited in vain: " + what + "; see " + picture);
            }
            wakeSoon();
            display.sleep();
            settle();
        }
        settle();
    }

    /** Handle what is waiting to be handled, such as painting. */
    void settle() {
        while (display.readAndDispatch()) {
            // until the queue is empty
        }
    }

    private void wakeSoon() {
        display.timerExec(LOOK_AGAIN, () -> {});
    }

    void run(String commandId) {
        run(commandId, Map.of());
    }

    void run(String commandId, Map<String, String> parameters) {
        Command command = window().getService(ICommandService.class).getCommand(commandId);
        try {
            window().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), new Event());
        } catch (CommandException e) {
            throw new AssertionError(commandId + " did not run", e);
        }
    }

    boolean isEnabled(String commandId) {
        return window().getService(ICommandService.class).getCommand(commandId).isEnabled();
    }

    /** Press a key while a control has the focus. */
    void press(Control focused, int keyCode) {
        focused.setFocus();
        settle();
        Event event = new Event();
        event.keyCode = keyCode;
        event.character = keyCode == SWT.CR ? '\r' : 0;
        event.type = SWT.KeyDown;
        event.display = display;
        event.widget = focused;
        focused.notifyListeners(SWT.KeyDown, event);
        settle();
    }

    <V extends IViewPart> V show(String viewId, Class<V> type) {
        try {
            V view = type.cast(page().showView(viewId));
            settle();
            return view;
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    /** The control of a view that is open, to look for widgets in. */
    Composite area(String viewId) {
        try {
            page().showView(viewId);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
        settle();
        for (IViewReference reference : page().getViewReferences()) {
            if (reference.getId().equals(viewId)) {
                return AreaOf.view(reference);
            }
        }
        throw new AssertionError(viewId + " is not open");
    }

    /** The first widget of a kind below a composite, in the order they were made. */
    <W extends Control> W find(Composite below, Class<W> type) {
        return controls(below)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName()));
    }

    static Stream<Control> controls(Composite below) {
        return Arrays.stream(below.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), controls(inner))
                        : Stream.of(child));
    }

    /** Choose a widget, as a click does. */
    void click(Widget widget) {
        widget.notifyListeners(SWT.Selection, new Event());
    }

    /** Select a row of a table, as a click does. */
    void select(Table table, int row) {
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
        settle();
    }

    void click(Shell dialog, String label) {
        Button button = controls(dialog)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(candidate -> candidate.getText().replace("&", "").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + dialog.getText()));
        Assertions.assertTrue(button.isEnabled(), label + " is off");
        click(button);
    }

    /**
     * When a dialog of that title opens, do something with it. Dialogs have an event loop of their own, so this is said
     * beforehand.
     */
    void whenOpens(String title, Consumer<Shell> then) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        display.timerExec(LOOK_AGAIN, new Runnable() {
            @Override
            public void run() {
                Shell dialog = dialog(title);
                if (dialog != null && dialog.isVisible()) {
                    whenPainted(dialog, () -> then.accept(dialog));
                } else if (System.nanoTime() < deadline) {
                    display.timerExec(LOOK_AGAIN, this);
                }
            }
        });
    }

    /** Run something once a shell was drawn after now. */
    private void whenPainted(Shell shell, Runnable then) {
        boolean[] painted = new boolean[1];
        shell.addListener(SWT.Paint, event -> {
            if (!painted[0]) {
                painted[0] = true;
                display.timerExec(LOOK_AGAIN, then);
            }
        });
        shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
    }

    /** The dialog of that title; null if it is not open. */
    Shell dialog(String title) {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.getText().equals(title))
                .findFirst()
                .orElse(null);
    }

    /** Save a picture of the window as it stands. */
    Path screenshot(String name) {
        boolean[] painted = new boolean[1];
        whenPainted(shell(), () -> painted[0] = true);
        await("the window is drawn", () -> painted[0]);
        ImageData[] last = {Screenshot.take(shell())};
        int[] same = new int[1];
        await("colours have stopped to change", () -> {
            ImageData now = Screenshot.take(shell());
            same[0] = Arrays.equals(now.data, last[0].data) ? same[0] + 1 : 0;
            last[0] = now;
            return same[0] == STILL;
        });
        return Screenshot.save(last[0], name);
    }
}
