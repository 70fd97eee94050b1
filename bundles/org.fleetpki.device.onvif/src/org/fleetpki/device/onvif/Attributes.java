// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The attributes of an element that tells capabilities. What is not told is not there, and no error. */
record Attributes(Answer answer) {

    boolean flag(String name) {
        return Answer.isTrue(answer.attribute(name));
    }

    Optional<Integer> number(String name) {
        return numbers(name).stream().findFirst();
    }

    /** A list of numbers; whatever else is in it is left out. */
    Set<Integer> numbers(String name) {
        Set<Integer> numbers = new TreeSet<>();
        for (String word : words(name)) {
            if (word.matches("\\d{1,9}")) {
                numbers.add(Integer.valueOf(word));
            }
        }
        return numbers;
    }

    /** A list of words. */
    List<String> words(String name) {
        String text = answer.attribute(name);
        return text.isEmpty() ? List.of() : List.of(text.split("[ ,]+"));
    }
}
