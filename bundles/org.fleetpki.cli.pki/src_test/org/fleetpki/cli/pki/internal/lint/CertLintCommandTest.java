// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertLintCommandTest {

    @TempDir
    Path folder;

    private final LintProgram program = new LintProgram();

    private String file(String subject) throws IOException {
        return Files.writeString(folder.resolve(subject + ".pem"), SmallCertificate.pem(subject))
                .toString();
    }

    private static String request(String id, String subject) {
        return "{\"id\":" + id + ",\"certificate\":\"" + SmallCertificate.json(subject) + "\"}\n";
    }

    @Test
    void a_good_certificate_has_nothing_to_say_and_is_private_unless_told_otherwise() throws IOException {
        assertEquals(ExitCodes.OK, program.lint(file("good")), program::log);
        assertTrue(program.data().contains("CN=good, nothing to say"), program::data);
        assertEquals(Scope.PRIVATE, program.linter.asked);
        program.lint("--scope", "public", file("good"));
        assertEquals(Scope.PUBLIC, program.linter.asked);
    }

    @Test
    void an_error_refuses_and_is_told_with_its_remedy() throws IOException {
        assertEquals(ExitCodes.REFUSED, program.lint(file("good"), file("bad")));
        assertTrue(program.data().contains("error [not-blue] It must be blue: the \"lid\"."), program::data);
        assertTrue(program.data().contains("    Paint it."), program::data);
    }

    @Test
    void json_is_one_array_and_ndjson_a_line_each() throws IOException {
        program.lint("--output", "json", file("good"), file("bad"));
        String json = program.data();
        assertTrue(json.startsWith("[{\"file\":\"") && json.endsWith("]\n"), json);
        LintProgram lines = new LintProgram();
        lines.lint("--output", "ndjson", file("good"), file("bad"));
        assertEquals(2, lines.data().lines().count());
        assertTrue(
                lines.data()
                        .lines()
                        .toList()
                        .getLast()
                        .endsWith(
                                "\"findings\":[{\"rule\":\"not-blue\","
                                        + "\"severity\":\"error\",\"message\":\"It must be blue: the \\\"lid\\\".\",\"remedy\":\"Paint it.\"}]}"));
    }

    @Test
    void sarif_names_the_rules_before_the_results() throws IOException {
        program.lint("--output", "sarif", file("bad"));
        String sarif = program.data();
        assertTrue(sarif.contains("\"version\":\"2.1.0\""), sarif);
        assertTrue(sarif.indexOf("\"rules\":[{\"id\":\"not-blue\"")
                < sarif.indexOf("\"results\":[{\"ruleId\":\"not-blue\""));
        assertTrue(sarif.contains("\"ruleIndex\":0,\"level\":\"error\""), sarif);
        assertTrue(sarif.contains("\"uri\":\"" + folder.resolve("bad.pem") + "\""), sarif);
    }

    @Test
    void a_file_without_anything_to_lint_is_refused_by_name() throws IOException {
        Path empty = Files.writeString(folder.resolve("note.txt"), "nothing");
        assertEquals(ExitCodes.SPEC_INVALID, program.lint(empty.toString()));
        assertEquals(empty + " has no certificate, request or revocation list in it.", program.log());
    }

    @Test
    void a_certificate_that_is_cut_off_is_a_finding() throws IOException {
        Path cut = Files.writeString(
                folder.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        assertEquals(ExitCodes.REFUSED, program.lint(cut.toString()));
        assertTrue(program.data().contains("[malformed-object] It cannot be read: "), program::data);
    }

    @Test
    void a_batch_answers_every_line_in_order_as_public() {
        String input = request("\"a\"", "good") + "\n" + request("2", "bad") + request("null", "good");
        assertEquals(ExitCodes.OK, program.batch(input, "--batch"));
        assertEquals(
                List.of(
                        "{\"id\":\"a\",\"findings\":[]}",
                        "{\"id\":\"2\",\"findings\":[{\"rule\":\"not-blue\",\"severity\":\"error\","
                                + "\"message\":\"It must be blue: the \\\"lid\\\".\"}]}",
                        "{\"id\":null,\"findings\":[]}"),
                program.data().lines().toList());
        assertEquals(Scope.PUBLIC, program.linter.asked);
    }

    @Test
    void whatever_a_line_is_it_is_answered() {
        String input = "no json\n"
                + "[1]\n"
                + "{\"id\":\"x\"}\n"
                + "{\"id\":\"y\",\"certificate\":7}\n"
                + "{\"id\":\"z\",\"certificate\":\"-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----\"}\n"
                + request("\"w\"", "crash")
                + "{\"id\":\"v\",\"extra\":{\"a\":[1]},\"certificate\":null";
        assertEquals(ExitCodes.OK, program.batch(input, "--batch"));
        List<String> answers = program.data().lines().toList();
        List<String> rules = List.of(
                "malformed-request",
                "malformed-request",
                "malformed-request",
                "malformed-request",
                "malformed-certificate",
                "internal-error",
                "malformed-request");
        assertEquals(rules.size(), answers.size());
        for (int i = 0; i < rules.size(); i++) {
            assertTrue(
                    answers.get(i).contains("\"rule\":\"" + rules.get(i) + "\",\"severity\":\"error\""),
                    answers.get(i));
        }
        assertTrue(answers.get(4).startsWith("{\"id\":\"z\","), answers.get(4));
    }

    @Test
    void many_requests_keep_their_order() {
        StringBuilder input = new StringBuilder();
        IntStream.range(0, 3000).forEach(i -> input.append(request(Integer.toString(i), i % 3 == 0 ? "bad" : "good")));
        program.batch(input.toString(), "--batch");
        List<String> answers = program.data().lines().toList();
        assertEquals(3000, answers.size());
        for (int i = 0; i < 3000; i++) {
            assertTrue(answers.get(i).startsWith("{\"id\":\"" + i + "\","), answers.get(i));
        }
    }

    @Test
    void rules_are_listed_and_explained() {
        program.run(new LintRulesCommand(program.linter, program, program));
        assertTrue(program.data().contains("not-blue  error     device  2020-08-01  House rule 7"), program::data);
        assertEquals(ExitCodes.OK, program.run(new LintExplainCommand(program.linter, program, program), "not-blue"));
        assertTrue(program.data().contains("  Why:     Red is taken."), program::data);
    }

    @Test
    void a_rule_that_is_not_there_is_answered_with_one_near_it() {
        assertEquals(
                ExitCodes.SPEC_INVALID,
                program.run(new LintExplainCommand(program.linter, program, program), "is-blue"));
        assertEquals("There is no rule 'is-blue'; near it are not-blue.", program.log());
    }
}
