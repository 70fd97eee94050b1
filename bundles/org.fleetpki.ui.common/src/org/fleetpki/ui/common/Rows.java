// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a table: all of them, and which are shown in which order. Knows no widget.
 *
 * @param <T> the type of a row
 */
final class Rows<T> {

    /** Cannot be typed, so that a filter never matches across the border of two columns. */
    private static final char BORDER = '\u001f';

    private final List<Column<T>> columns;
    private List<T> all = List.of();
    /** What the filter is held against, one text a row; made when first asked for, empty until then. */
    private List<String> searchable = List.of();

    private List<T> shown = List.of();
    private String filter = "";
    private Optional<Comparator<T>> order = Optional.empty();

    Rows(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    void set(List<T> rows) {
        all = List.copyOf(rows);
        searchable = List.of();
        arrange();
    }

    /** Show only rows that contain a text in any column, in any case; all for an empty text. */
    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        arrange();
    }

    /** Order by a column; rows that it holds for equal keep the order they came in. */
    void sort(Column<T> column, boolean descending) {
        order = Optional.of(descending ? column.order().reversed() : column.order());
        arrange();
    }

    List<T> shown() {
        return shown;
    }

    int total() {
        return all.size();
    }

    private void arrange() {
        List<T> rows = filter.isEmpty() ? new ArrayList<>(all) : matching();
        order.ifPresent(rows::sort);
        shown = rows;
    }

    private List<T> matching() {
        if (searchable.isEmpty()) {
            searchable = all.stream().map(this::searchText).toList();
        }
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (searchable.get(i).contains(filter)) {
                rows.add(all.get(i));
            }
        }
        return rows;
    }

    private String searchText(T row) {
        StringBuilder text = new StringBuilder();
        for (Column<T> column : columns) {
            text.append(column.text().apply(row)).append(BORDER);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
