// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;

/** Window &gt; Theme: the themes, the chosen one marked. */
final class ThemeMenu {

    static IMenuManager create() {
        MenuManager menu = new MenuManager(Messages.Menu_theme, "theme");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            for (Theme theme : Theme.values()) {
                shown.add(choice(theme));
            }
        });
        return menu;
    }

    private static IAction choice(Theme theme) {
        Action action = new Action(theme.label(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    theme.choose();
                }
            }
        };
        action.setChecked(theme.isChosen());
        return action;
    }

    private ThemeMenu() {}
}
