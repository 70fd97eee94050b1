// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswersTest {

    private static final Instant NOW = Instant.parse("2027-05-01T00:00:00Z");
    private static final String LEAF = Paper.quoted(Paper.certificate(7));

    private final EchoValidator validator = new EchoValidator();
    private final BatchAnswers answers = new BatchAnswers(validator, InstantSource.fixed(NOW));

    private String answer(String line) {
        byte[] answer = answers.answer(new LineSource.Line(line.getBytes(StandardCharsets.UTF_8), false));
        return new String(answer, StandardCharsets.UTF_8);
    }

    @Test
    void a_verdict_is_one_line_of_json() {
        String print = Paper.parsed(7).fingerprint().hex();
        assertEquals(
                "{\"id\":\"a\",\"valid\":true,\"findings\":[{\"code\":\"serial-7\",\"severity\":\"warning\","
                        + "\"message\":\"It is \\\"7\\\".\",\"remedy\":\"Count on.\",\"certificate\":\"" + print
                        + "\"}],\"path\":[\"" + print + "\"]}\n",
                answer("{\"id\":\"a\",\"leaf\":" + LEAF + "}"));
    }

    @Test
    void every_field_is_understood() {
        answer("{\"id\":1,\"trust\":[" + LEAF + "],\"intermediates\":[" + LEAF + "," + LEAF + "],\"leaf\":" + LEAF
                + ",\"at\":\"2027-02-03T04:05:06.5+01:00\",\"purpose\":\"clientAuth\",\"profile\":\"webpki\",\"maxDepth\":3,"
                + "\"names\":[{\"dns\":\"A.example.\"},{\"ip\":\"192.0.2.7\"},{\"email\":\"a@b.example\"}],\"crls\":["
                + Paper.quoted(Paper.list()) + "],\"more\":{\"is\":[\"skipped\"]}}");

        ChainQuery query = validator.last.get();
        assertEquals(1, query.anchors().size());
        assertEquals(2, query.intermediates().size());
        assertEquals(Instant.parse("2027-02-03T03:05:06.5Z"), query.at());
        assertEquals(Purpose.CLIENT_AUTH, query.purpose());
        assertEquals(Profile.WEBPKI, query.profile());
        assertEquals(3, query.maxDepth().orElseThrow());
        assertEquals(1, query.revocation().lists().size());
        assertEquals(
                List.of("DNS:a.example", "IP:192.0.2.7", "email:a@b.example"),
                query.names().stream().map(GeneralName::toString).toList());
    }

    @Test
    void fields_that_are_absent_or_null_have_defaults() {
        answer("{\"leaf\":" + LEAF + ",\"at\":null,\"maxDepth\":null,\"names\":null,\"crls\":null,\"trust\":[]}");

        ChainQuery query = validator.last.get();
        assertEquals(NOW, query.at());
        assertEquals(Purpose.ANY, query.purpose());
        assertEquals(Profile.RFC5280, query.profile());
        assertTrue(query.maxDepth().isEmpty());
        assertTrue(query.names().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "{",
                "{} {}",
                "{}",
                "{\"leaf\":5}",
                "{\"leaf\":LEAF,\"at\":\"tomorrow\"}",
                "{\"leaf\":LEAF,\"purpose\":\"breakfast\"}",
                "{\"leaf\":LEAF,\"profile\":\"none\"}",
                "{\"leaf\":LEAF,\"maxDepth\":-1}",
                "{\"leaf\":LEAF,\"maxDepth\":1.5}",
                "{\"leaf\":LEAF,\"trust\":\"x\"}",
                "{\"leaf\":LEAF,\"trust\":[1]}",
                "{\"leaf\":LEAF,\"names\":[\"a\"]}"
            })
    void a_request_that_is_none_gets_a_finding(String line) {
        String answer = answer(line.replace("LEAF", LEAF));
        assertTrue(answer.contains("\"valid\":false"), answer);
        assertTrue(answer.contains("\"code\":\"malformed-request\""), answer);
    }

    @Test
    void what_cannot_be_read_is_named_with_its_place() {
        String leaf = answer("{\"id\":\"x\",\"leaf\":\"nothing\"}");
        assertTrue(leaf.startsWith("{\"id\":\"x\",\"valid\":false"), leaf);
        assertTrue(leaf.contains("The certificate in 'leaf' cannot be read: it has no block 'CERTIFICATE'."), leaf);
        String list = answer("{\"leaf\":" + LEAF + ",\"crls\":[\"nothing\"]}");
        assertTrue(list.contains("\"code\":\"malformed-revocation-list\""), list);
        String name = answer("{\"leaf\":" + LEAF + ",\"names\":[{\"ip\":\"300.1.1.1\"}]}");
        assertTrue(name.contains("\"code\":\"malformed-name\""), name);
    }

    /** A certificate beside the path may be anything. */
    @Test
    void an_unreadable_certificate_beside_the_leaf_is_a_warning() {
        String answer = answer("{\"leaf\":" + LEAF + ",\"trust\":[" + LEAF + ",\"nothing\"]}");
        assertTrue(answer.contains("\"valid\":true"), answer);
        assertTrue(answer.contains("in 'trust[1]' cannot be read"), answer);
        assertEquals(1, validator.last.get().anchors().size());
    }

    @Test
    void a_defect_is_told_and_takes_nothing_with_it() {
        String answer = answer("{\"id\":\"b\",\"leaf\":" + Paper.quoted(Paper.certificate(13)) + "}");
        assertTrue(answer.contains("\"id\":\"b\",\"valid\":false"), answer);
        assertTrue(answer.contains("\"code\":\"internal-error\""), answer);
    }

    @Test
    void a_line_that_was_cut_is_refused() {
        byte[] answer = answers.answer(new LineSource.Line(new byte[0], true));
        assertTrue(new String(answer, StandardCharsets.UTF_8).contains("The line is longer than"));
    }
}
