// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * A virtual table of columns as data: only rows in sight cost anything. A click on a header sorts; widths, places and
 * order are remembered.
 *
 * @param <T> the type of a row
 */
public final class ColumnTable<T> {

    private final Class<T> type;
    private final List<Column<T>> columns;
    private final Function<T, Object> key;
    private final Rows<T> rows;
    private final ColumnMemory memory;
    private final TableViewer viewer;
    private final LocalResourceManager images;

    /**
     * Make the table.
     *
     * @param parent where
     * @param name what screen readers say
     * @param type the type of a row
     * @param columns from left to right
     * @param key tells a row from others when the rows are replaced, so that the selection stays
     * @param owner in whose name widths and order are kept
     */
    public ColumnTable(
            Composite parent,
            String name,
            Class<T> type,
            List<Column<T>> columns,
            Function<T, Object> key,
            Class<?> owner) {
        this.type = type;
        this.columns = List.copyOf(columns);
        this.key = key;
        this.rows = new Rows<>(columns);
        this.memory = ColumnMemory.of(owner, columns.stream().map(Column::id).toList());
        this.viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
        this.images = new LocalResourceManager(JFaceResources.getResources(), table());
        viewer.setUseHashlookup(true);
        viewer.setContentProvider((ILazyContentProvider) this::materialize);
        columns.forEach(this::addColumn);
        table().setHeaderVisible(true);
        table().addDisposeListener(e -> this.memory.save(table()));
        table().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = name;
                }
            }
        });
        this.memory.restoreOrder(table());
        this.memory.sortColumn().ifPresent(this::restoreSort);
        viewer.setInput(rows);
    }

    public TableViewer viewer() {
        return viewer;
    }

    /** Replace the rows; what was selected stays selected, and the table does not jump. */
    public void setRows(List<T> newRows) {
        keepingSelection(() -> rows.set(newRows));
    }

    /** Show only rows that contain a text in any column. */
    public void setFilter(String text) {
        keepingSelection(() -> rows.filter(text));
    }

    /** How many rows the filter lets through. */
    public int shown() {
        return rows.shown().size();
    }

    /** How many rows there are. */
    public int total() {
        return rows.total();
    }

    /** The selected rows. */
    public List<T> selection() {
        return IntStream.of(table().getSelectionIndices())
                .mapToObj(rows.shown()::get)
                .toList();
    }

    /** The selected rows as text, one line each, columns parted by tabulators. */
    public String selectedText() {
        return selection().stream()
                .map(row ->
                        columns.stream().map(column -> column.text().apply(row)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Table table() {
        return viewer.getTable();
    }

    private void materialize(int index) {
        if (index < rows.shown().size()) {
            viewer.replace(rows.shown().get(index), index);
        }
    }

    private void keepingSelection(Runnable change) {
        Set<Object> selected = selection().stream().map(key).collect(Collectors.toSet());
        int top = table().getTopIndex();
        change.run();
        List<T> shown = rows.shown();
        viewer.setItemCount(shown.size());
        viewer.refresh();
        if (!selected.isEmpty()) {
            table().setSelection(IntStream.range(0, shown.size())
                    .filter(i -> selected.contains(key.apply(shown.get(i))))
                    .toArray());
            viewer.setSelection(viewer.getStructuredSelection());
        }
        if (top < shown.size()) {
            table().setTopIndex(top);
        }
    }

    private void addColumn(Column<T> column) {
        TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
        made.getColumn().setText(column.title());
        made.getColumn().setWidth(memory.width(column.id(), column.width()));
        made.getColumn().setMoveable(true);
        made.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text().apply(row(element));
            }

            @Override
            public Image getImage(Object element) {
                return column.icon()
                        .apply(row(element))
                        .map(icon -> icon.image(images))
                        .orElse(null);
            }
        });
        made.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            boolean again = table().getSortColumn() == made.getColumn();
            sort(column, made.getColumn(), again && table().getSortDirection() == SWT.UP);
        }));
    }

    private void restoreSort(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                sort(columns.get(i), table().getColumn(i), memory.isDescending());
            }
        }
    }

    private void sort(Column<T> column, TableColumn header, boolean descending) {
        table().setSortColumn(header);
        table().setSortDirection(descending ? SWT.DOWN : SWT.UP);
        keepingSelection(() -> rows.sort(column, descending));
    }

    private T row(Object element) {
        return type.cast(element);
    }
}
