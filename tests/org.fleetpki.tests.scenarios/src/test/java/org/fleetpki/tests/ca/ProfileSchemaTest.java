// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.profiles.internal.ProfileFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema of profiles, the examples and the reader say the same. */
class ProfileSchemaTest {

    private static final ProfileFiles PROFILES = new ProfileFiles();

    @TempDir
    Path folder;

    private static Path checkout() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(place.resolve("examples/profiles"))) {
            place = place.getParent();
            if (place == null) {
                throw new IllegalStateException("run this test inside the checkout");
            }
        }
        return place;
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(checkout().resolve("examples/profiles"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    static Stream<String> builtIn() {
        return PROFILES.builtIn().stream().map(CertificateProfile::id);
    }

    private static List<Error> validate(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(checkout().resolve("docs/schema/profile.schema.json")), InputFormat.JSON);
        Object value =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return schema.validate(new JsonMapper().writeValueAsString(value), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_a_profile_named_as_its_file(Path file) throws Exception {
        assertEquals(List.of(), PROFILES.check(file));
        assertEquals(file.getFileName().toString(), PROFILES.load(file).id() + ".yaml");
        assertEquals(List.of(), validate(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void the_schema_accepts_the_profiles_of_the_product_as_shipped_and_as_written(String id) throws Exception {
        assertEquals(List.of(), validate(PROFILES.builtInText(id)));
        assertEquals(List.of(), validate(PROFILES.write(PROFILES.find(folder, id))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel: x",
                "key: { prefer: RSA-2047 }",
                "validity: { length: forever }",
                "names: { kinds: [PHONE] }",
                "names: { least: 101 }",
                "extensions: { pathLength: 17 }",
                "extensions: { crl: [ftp.example] }",
                "extensions: { keyUsage: { bits: [sign] } }",
                "accept: { findings: [x] }",
                "serial: odd",
                "signature: { hash: SHA-1 }",
            })
    void both_refuse_what_is_wrong(String line) throws Exception {
        String text = "profile: 1\nid: x\nusage: root\n" + line + "\n";
        assertFalse(validate(text).isEmpty(), "the schema accepts " + line);
        assertFalse(PROFILES.check(Files.writeString(folder.resolve("x.yaml"), text))
                .isEmpty());
    }
}
