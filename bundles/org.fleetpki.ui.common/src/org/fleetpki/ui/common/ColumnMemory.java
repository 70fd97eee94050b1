// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IDialogSettingsProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Remembers how wide, where and in which order a person left the columns of a table. */
final class ColumnMemory {

    private static final String WIDTH = "width.";
    private static final String ORDER = "order";
    private static final String SORT = "sort";
    private static final String DESCENDING = "descending";

    private final IDialogSettingsProvider provider;
    private final IDialogSettings settings;
    private final List<String> ids;

    /** A memory in the settings of the owner's bundle, in a section of the owner's name. */
    static ColumnMemory of(Class<?> owner, List<String> ids) {
        return new ColumnMemory(
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(owner)), owner.getName(), ids);
    }

    private ColumnMemory(IDialogSettingsProvider provider, String section, List<String> ids) {
        this.provider = provider;
        this.settings = DialogSettings.getOrCreateSection(provider.getDialogSettings(), section);
        this.ids = List.copyOf(ids);
    }

    int width(String id, int usual) {
        try {
            return settings.getInt(WIDTH + id);
        } catch (NumberFormatException notRemembered) {
            return usual;
        }
    }

    /** Put the columns where they were; a table that has got other columns since stays as it is. */
    void restoreOrder(Table table) {
        String[] remembered = settings.getArray(ORDER);
        if (remembered == null) {
            return;
        }
        int[] order = Arrays.stream(remembered).mapToInt(ids::indexOf).toArray();
        int[] each = IntStream.range(0, ids.size()).toArray();
        if (Arrays.equals(Arrays.stream(order).sorted().toArray(), each)) {
            table.setColumnOrder(order);
        }
    }

    Optional<String> sortColumn() {
        return Optional.ofNullable(settings.get(SORT)).filter(ids::contains);
    }

    boolean isDescending() {
        return settings.getBoolean(DESCENDING);
    }

    void save(Table table) {
        for (int i = 0; i < ids.size(); i++) {
            settings.put(WIDTH + ids.get(i), table.getColumn(i).getWidth());
        }
        settings.put(
                ORDER, Arrays.stream(table.getColumnOrder()).mapToObj(ids::get).toArray(String[]::new));
        TableColumn sorted = table.getSortColumn();
        if (sorted != null) {
            settings.put(SORT, ids.get(table.indexOf(sorted)));
            settings.put(DESCENDING, table.getSortDirection() == SWT.DOWN);
        }
        provider.saveDialogSettings();
    }
}
