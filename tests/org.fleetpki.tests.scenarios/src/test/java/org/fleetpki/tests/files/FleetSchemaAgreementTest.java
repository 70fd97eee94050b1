// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.files.internal.CheckedFleetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** Holds the published JSON Schema and the reader against each other, by the validator of strangers. */
class FleetSchemaAgreementTest {

    private static final String HEAD = "fleetpki: 1\nname: x\nauthority: { use: issuing, passphrase: env:P }\n";

    private static final FleetFiles FILES = new CheckedFleetFiles();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FILES.fleetSchema(), InputFormat.JSON);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("good")
    void theSchemaAcceptsWhatTheReaderReads(Path file) throws Exception {
        assertEquals(List.of(), validate(Files.readString(file)));
        FILES.readFleet(file);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void theSchemaRefusesWhatTheReaderRefuses(Path file) throws Exception {
        assertFalse(validate(Files.readString(file)).isEmpty(), "the schema accepts " + file);
    }

    /** Values around each border of the schema's patterns: both must say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "0.0.0.0",
                "255.255.255.255",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "::",
                "::1",
                "2001:db8::5",
                "2001:DB8:0:0:0:0:0:1",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                ":::",
                "1:2",
                "::ffff:192.0.2.1",
                "::192.0.2.300",
                "1:2:3:4:5:6:192.0.2.1",
                "64:ff9b::192.0.2.33",
                "fe80::1%eth0",
                "[::1]",
                "a",
                "a.b",
                "A-b.C",
                "a_b.c",
                "-a",
                "a-",
                "a.-b",
                "a..b",
                ".a",
                "a.",
                "a b",
                "*.a",
                "a.1",
                "1.a",
                "1a",
                "a.1a",
                "0x1",
                "a.0xfg",
                "a.0x1",
                "xn--r8a.example",
                "ø.example",
                "a:80",
                "http://a",
                "u@a",
                "a/24",
                ""
            })
    void hostsAreJudgedAlike(String host) throws Exception {
        assertAgree(HEAD + "devices: [ { id: a, host: \"" + host + "\" } ]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1h", "0h", "01h", "26280h", "26281h", "30000h", "100000h", "1d", "1095d", "1096d", "1100d", "9999d",
                "1y", "3y", "4y", "0y", "1", "1w", "d", "1 d", "1D", "-1d", "1.5d"
            })
    void durationsAreJudgedAlike(String duration) throws Exception {
        assertAgree(
                HEAD + "certificate: { validity: \"" + duration + "\" }\nrenewBefore: 1h\ndevices: []\n",
                duration.equals("1h"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a.b-c_D9",
                "id: .a",
                "id: a/b",
                "id: \"\"",
                "id: 5",
                "id: true",
                "id: null",
                "id: [a]",
                "site: \"\"",
                "site: \" \"",
                "site: \" a \"",
                "site: \"\\t\"",
                "site: \"a\\u0085\"",
                "site: 1.5",
                "ports: {}",
                "ports: { http: 0 }",
                "ports: { http: 1 }",
                "ports: { http: 65535 }",
                "ports: { http: 65536 }",
                "ports: { http: \"80\" }",
                "ports: { http: 80.5 }",
                "ports: { smtp: 25 }",
                "ports: null",
                "login: { user: a }",
                "login: { user: a, password: env:P }",
                "login: { user: a, password: \"env: \" }",
                "login: { user: \"\", password: env:P }",
                "login: { user: a, password: ENV:P }",
                "login: { user: a, password: \"file:a b\" }",
                "pin: ab",
                "hostName: a.b",
                "hostName: 192.0.2.1",
                "address: 192.0.2.2",
                "family: axis",
                "family: AXIS",
                "family: 4a",
                "family: a-b-1"
            })
    void deviceKeysAreJudgedAlike(String key) throws Exception {
        String id = key.startsWith("id:") ? "" : "id: a, ";
        assertAgree(HEAD + "devices: [ { " + id + "host: 192.0.2.1, " + key + " } ]\n");
        assertAgree(HEAD + "devices: [ { " + id + "host: a.example.org, " + key + " } ]\n");
    }

    @Test
    void longValuesAreJudgedAlike() throws Exception {
        for (int length : new int[] {63, 64, 65, 128, 129, 200, 201, 253, 254}) {
            String text = "a".repeat(length);
            assertAgree(HEAD.replace("name: x", "name: " + text) + "devices: []\n");
            assertAgree(HEAD + "certificate: { organization: " + text + " }\ndevices: []\n");
            assertAgree(HEAD + "devices: [ { id: " + text + ", host: h } ]\n");
            assertAgree(HEAD + "devices: [ { id: a, host: " + text + " } ]\n");
            String labels = "a.".repeat(length / 2) + (length % 2 == 0 ? "" : "b");
            assertAgree(HEAD + "devices: [ { id: a, host: \"" + labels + "\" } ]\n");
            assertAgree(HEAD + "login: { user: " + text + ", password: env:P }\ndevices: []\n");
        }
    }

    @Test
    void thePublishedSchemaIsTheOneInTheBundle() throws IOException {
        assertEquals(FILES.fleetSchema(), Files.readString(Checkout.root().resolve("docs/schema/fleet.schema.json")));
    }

    @Test
    void theExampleForANewWorkspaceFitsTheSchema() throws Exception {
        assertEquals(List.of(), validate(FILES.exampleFleet("New")));
    }

    private void assertAgree(String text) throws Exception {
        assertAgree(text, false);
    }

    /** @param beyondSchema whether the reader refuses it for a reason that no schema can see */
    private void assertAgree(String text, boolean beyondSchema) throws Exception {
        Path file = Files.writeString(folder.resolve("fleet.yaml"), text);
        String reader = "";
        try {
            FILES.readFleet(file);
        } catch (FleetException e) {
            reader = e.getMessage();
        }
        List<Error> schema = validate(text);
        if (beyondSchema) {
            assertTrue(schema.isEmpty() && !reader.isEmpty(), () -> text + schema);
        } else {
            assertEquals(schema.isEmpty(), reader.isEmpty(), text + "schema: " + schema + ", reader: " + reader);
        }
    }

    private static List<Error> validate(String yaml) {
        Object document =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return SCHEMA.validate(new JsonMapper().writeValueAsString(document), InputFormat.JSON);
    }

    static Stream<Path> good() throws IOException {
        return corpus("good");
    }

    static Stream<Path> bad() throws IOException {
        return corpus("bad");
    }

    private static Stream<Path> corpus(String folder) throws IOException {
        Path corpus = Checkout.root()
                .resolve("bundles/org.fleetpki.fleet.files/src_test/org/fleetpki/fleet/files/internal/corpus");
        try (Stream<Path> listed = Files.list(corpus.resolve(folder))) {
            return listed.sorted().toList().stream();
        }
    }
}
