// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The standard menus; the bundles with views add theirs in plugin.xml. */
final class FleetActionBars extends ActionBarAdvisor {

    private final FleetStatus status;
    private IWorkbenchWindow window;

    FleetActionBars(IActionBarConfigurer configurer, FleetStatus status) {
        super(configurer);
        this.status = status;
    }

    @Override
    protected void makeActions(IWorkbenchWindow ofWindow) {
        window = ofWindow;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window());
        bar.add(help());
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    @Override
    protected void fillStatusLine(IStatusLineManager line) {
        line.add(status);
    }

    private IMenuManager file() {
        IMenuManager menu = new MenuManager(Messages.Menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.CLOSE);
        add(menu, ActionFactory.CLOSE_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.SAVE);
        add(menu, ActionFactory.SAVE_ALL);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.QUIT);
        return menu;
    }

    private IMenuManager edit() {
        IMenuManager menu = new MenuManager(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.UNDO);
        add(menu, ActionFactory.REDO);
        menu.add(new Separator());
        add(menu, ActionFactory.CUT);
        add(menu, ActionFactory.COPY);
        add(menu, ActionFactory.PASTE);
        menu.add(new Separator());
        add(menu, ActionFactory.SELECT_ALL);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private IMenuManager window() {
        IMenuManager menu = new MenuManager(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW);
        IMenuManager views = new MenuManager(Messages.Menu_showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        IMenuManager perspectives = new MenuManager(Messages.Menu_perspective, "perspective");
        IMenuManager open = new MenuManager(Messages.Menu_openPerspective, "openPerspective");
        open.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        perspectives.add(open);
        add(perspectives, ActionFactory.RESET_PERSPECTIVE);
        menu.add(perspectives);
        menu.add(ThemeMenu.create());
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private IMenuManager help() {
        IMenuManager menu = new MenuManager(Messages.Menu_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.ABOUT);
        return menu;
    }

    private void add(IMenuManager menu, ActionFactory factory) {
        var action = factory.create(window);
        register(action);
        menu.add(action);
    }
}
