// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.webform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetpki.device.webform.WebformException;
import org.fleetpki.device.webform.WebformProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema of device profiles, the shipped profiles, the documented example and the reader agree. */
class WebformSchemaTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(fleetpki-webform: 1\n.*?)```", Pattern.DOTALL);

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/schema"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run this test inside the checkout");
            }
        }
        return folder;
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.list(
                        checkout()
                                .resolve(
                                        "bundles/org.fleetpki.adapter.webform/src/org/fleetpki/adapter/webform/internal/profiles")),
                Files.list(
                        checkout()
                                .resolve(
                                        "bundles/org.fleetpki.adapter.sunell/src/org/fleetpki/adapter/sunell/internal/profiles")))) {
            return files.sorted().toList().stream();
        }
    }

    private static String example() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(checkout().resolve("docs/webform.md")));
        if (!matcher.find()) {
            throw new AssertionError("docs/webform.md shows no whole profile");
        }
        return matcher.group(1);
    }

    static Stream<String> documented() throws IOException {
        return Stream.of(example());
    }

    private static List<Error> validate(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(checkout().resolve("docs/schema/webform.schema.json")), InputFormat.JSON);
        Object plain =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return schema.validate(JsonMapper.shared().writeValueAsString(plain), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedProfilesAreRightBySchemaAndReader(Path file) throws Exception {
        String text = Files.readString(file);
        assertEquals(List.of(), validate(text));
        WebformProfile.read(file.toString(), text);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void theDocumentedExampleIsRight(String text) throws Exception {
        assertEquals(List.of(), validate(text));
        assertEquals("acme", WebformProfile.read("acme.yaml", text).family());
    }

    /** Each replaces the first text by the second in the documented example. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "family: acme|family: Acme",
                "method: GET|method: FETCH",
                "kind: token|kind: magic",
                "path: /info|path: info",
                "key-types: [RSA-2048]|key-types: [DSA-1024]",
                "title: Acme door stations|titel: Acme door stations",
                "interruption: 20|interruption: soon",
                "{json: /token}|{jsn: /token}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String change) throws IOException {
        String[] parts = change.split("\\|");
        String text = example();
        assertFalse(text.equals(text.replace(parts[0], parts[1])), parts[0] + " is not in the example");
        String wrong = text.replace(parts[0], parts[1]);
        assertFalse(validate(wrong).isEmpty(), "the schema takes " + parts[1]);
        assertThrows(WebformException.class, () -> WebformProfile.read("acme.yaml", wrong));
    }
}
