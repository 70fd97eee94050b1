// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column as data.
 *
 * @param id by which its width, place and order are remembered
 * @param title the header
 * @param width in pixels, until a person chooses another
 * @param text what it shows of a row
 * @param icon what it shows before the text
 * @param order how it orders rows
 * @param <T> the type of a row
 */
public record Column<T>(
        String id,
        String title,
        int width,
        Function<T, String> text,
        Function<T, Optional<Icon>> icon,
        Comparator<T> order) {

    /** A column of text, ordered by it. */
    public static <T> Column<T> of(String id, String title, int width, Function<T, String> text) {
        return new Column<>(
                id,
                title,
                width,
                text,
                row -> Optional.empty(),
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    /** The same with an icon before the text. */
    public Column<T> withIcon(Function<T, Icon> of) {
        return new Column<>(id, title, width, text, row -> Optional.of(of.apply(row)), order);
    }

    /** The same, ordered by something else than its text. */
    public Column<T> orderedBy(Comparator<T> other) {
        return new Column<>(id, title, width, text, icon, other);
    }
}
