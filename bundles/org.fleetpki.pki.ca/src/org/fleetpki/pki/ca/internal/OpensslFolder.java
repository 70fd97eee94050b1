// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.PkiException;

/**
 * Where {@code openssl ca} keeps what: by its configuration, or by the names that {@code CA.pl} gives.
 *
 * @param certificates where what was issued is
 */
record OpensslFolder(Path certificate, Path key, Path serial, Path index, Path crlNumber, Path certificates) {

    private static final int MAX_SIZE = 1 << 20;

    private static final Pattern SECTION = Pattern.compile("\\[\\s*([^\\]]+?)\\s*]");

    private static final Pattern VALUE = Pattern.compile("([\\w.:-]+)\\s*=\\s*(.*)");

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\{(?:(\\w+)::)?(\\w+)}|\\((?:(\\w+)::)?(\\w+)\\)|(?:(\\w+)::)?(\\w+))");

    /** The folder of {@code CA.pl}, usually named demoCA. */
    static OpensslFolder of(Path folder) {
        return new OpensslFolder(
                folder.resolve("cacert.pem"),
                folder.resolve("private/cakey.pem"),
                folder.resolve("serial"),
                folder.resolve("index.txt"),
                folder.resolve("crlnumber"),
                folder.resolve("newcerts"));
    }

    /** Whether a file is a configuration with an authority in it. */
    static boolean isConfiguration(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= MAX_SIZE
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("default_ca");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Read a configuration; relative paths count from its folder.
     *
     * @throws PkiException if it names no authority
     */
    static OpensslFolder configured(Path file) throws PkiException {
        String text = Storage.read(file, () -> Files.readString(file, StandardCharsets.ISO_8859_1));
        Map<String, Map<String, String>> sections = sections(text);
        Map<String, String> top = sections.getOrDefault("ca", Map.of());
        String name = Optional.ofNullable(top.get("default_ca"))
                .or(() -> Optional.ofNullable(sections.get("default").get("default_ca")))
                .orElseThrow(() -> Storage.failure(file, "it has no default_ca"));
        Map<String, String> ca = sections.get(name);
        if (ca == null) {
            throw Storage.failure(file, "it has no section [ " + name + " ], which default_ca names");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        try {
            return new OpensslFolder(
                    path(folder, file, ca, "certificate"),
                    path(folder, file, ca, "private_key"),
                    path(folder, file, ca, "serial"),
                    path(folder, file, ca, "database"),
                    ca.containsKey("crlnumber") ? path(folder, file, ca, "crlnumber") : folder.resolve("no-crlnumber"),
                    path(folder, file, ca, "new_certs_dir"));
        } catch (InvalidPathException e) {
            throw Storage.failure(file, "the section [ " + name + " ] has something that is no path");
        }
    }

    private static Path path(Path folder, Path file, Map<String, String> section, String key) throws PkiException {
        String value = section.get(key);
        if (value == null || value.isBlank()) {
            throw Storage.failure(file, "it does not say where '" + key + "' is");
        }
        return folder.resolve(value).normalize();
    }

    private static Map<String, Map<String, String>> sections(String text) {
        Map<String, Map<String, String>> sections = new HashMap<>();
        String section = "default";
        sections.put(section, new HashMap<>());
        for (String raw : text.lines().toList()) {
            String line = raw.replaceFirst("(^|\\s)#.*$", "").strip();
            Matcher heading = SECTION.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                sections.putIfAbsent(section, new HashMap<>());
            } else if (value.matches()) {
                String plain = value.group(2).strip().replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2");
                sections.get(section).put(value.group(1), expand(plain, section, sections));
            }
        }
        return sections;
    }

    /** Variables refer to what stands above them; unknown ones vanish. */
    private static String expand(String value, String section, Map<String, Map<String, String>> sections) {
        return VARIABLE.matcher(value).replaceAll(match -> {
            String of = first(match.group(1), match.group(3), match.group(5));
            String name = first(match.group(2), match.group(4), match.group(6));
            String found = of == null
                    ? sections.get(section)
                            .getOrDefault(name, sections.get("default").getOrDefault(name, ""))
                    : sections.getOrDefault(of, Map.of()).getOrDefault(name, "");
            return Matcher.quoteReplacement(found);
        });
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
