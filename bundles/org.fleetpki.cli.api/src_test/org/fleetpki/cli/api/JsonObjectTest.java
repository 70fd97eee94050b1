// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void membersKeepTheirOrder() {
        assertEquals(
                "{\"b\":\"x\",\"a\":7}",
                new JsonObject().with("b", "x").with("a", 7).text());
    }

    @Test
    void whatJsonCannotHoldIsEscaped() {
        assertEquals(
                "{\"t\":\"\\\"\\\\ \\n\\r\\t\\u0007 ü \\ud83d\\ude00\"}",
                new JsonObject().with("t", "\"\\ \n\r\t\u0007 ü 😀").text());
    }

    @Test
    void arraysHoldWhatIsJsonAlready() {
        assertEquals("[{},{}]", JsonObject.array(List.of("{}", "{}")));
        assertEquals("[]", JsonObject.array(List.of()));
    }
}
