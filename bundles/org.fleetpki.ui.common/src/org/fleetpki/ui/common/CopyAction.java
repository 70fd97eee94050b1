// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Edit &gt; Copy for a view: puts text on the clipboard. */
public final class CopyAction extends Action {

    private final Supplier<String> text;

    private CopyAction(Supplier<String> text) {
        super(Messages.CopyAction_text);
        this.text = text;
    }

    /** Answer Edit &gt; Copy with a text. */
    public static void install(IActionBars bars, Supplier<String> text) {
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), new CopyAction(text));
        bars.updateActionBars();
    }

    /** Put text on the clipboard; an empty one leaves it as it is. */
    public static void copy(String text) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void run() {
        copy(text.get());
    }
}
