// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an answer must be like; all that is named must hold.
 *
 * @param statuses one of these; any if empty
 * @param contains text in the body; empty for none
 * @param matches expressions to be found in the body
 * @param absent expressions not to be found in the body
 * @param json values that must have these texts
 * @param xml elements that must have these texts
 * @param headers expressions to be found in one of the values of a header
 */
public record Condition(
        Set<Integer> statuses,
        String contains,
        List<Pattern> matches,
        List<Pattern> absent,
        List<Extract.Equal> json,
        Map<String, String> xml,
        Map<String, Pattern> headers) {

    public Condition {
        statuses = Set.copyOf(statuses);
        matches = List.copyOf(matches);
        absent = List.copyOf(absent);
        json = List.copyOf(json);
        xml = Map.copyOf(xml);
        headers = Map.copyOf(headers);
    }

    /** Whether an answer is so. */
    public boolean holds(Answer answer) {
        String text = answer.response().text();
        return (statuses.isEmpty() || statuses.contains(answer.response().status()))
                && text.contains(contains)
                && matches.stream().allMatch(pattern -> pattern.matcher(text).find())
                && absent.stream().noneMatch(pattern -> pattern.matcher(text).find())
                && json.stream()
                        .allMatch(equal -> Answer.text(answer.json(equal.pointer()))
                                .filter(equal.text()::equals)
                                .isPresent())
                && xml.entrySet().stream()
                        .allMatch(each -> answer.xml(each.getKey())
                                .filter(each.getValue()::equals)
                                .isPresent())
                && headers.entrySet().stream()
                        .allMatch(each -> answer.response().all(each.getKey()).stream()
                                .anyMatch(
                                        value -> each.getValue().matcher(value).find()));
    }
}
