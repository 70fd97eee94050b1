// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that no public source confirms, as data: {@code innovaphone.properties} beside this class, whose comments say
 * what each one is, or a corrected copy of it.
 */
public final class Profile {

    private static final String FILE = "innovaphone.properties";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final long LARGEST = 64 << 10;

    private final Properties names;

    private Profile(Properties names) {
        this.names = names;
    }

    /** The profile that is delivered. */
    public static Profile delivered() {
        Properties names = new Properties();
        try (InputStream file = Profile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " belongs to this bundle");
            }
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Profile(names);
    }

    /**
     * The delivered profile with what a file says otherwise.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it has a name that the delivered one does not have, or is no such file
     */
    public static Profile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(file + " is larger than any profile");
        }
        Profile profile = delivered();
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            own.load(reader);
        }
        for (String name : new TreeSet<>(own.stringPropertyNames())) {
            if (!profile.names.containsKey(name)) {
                throw new IllegalArgumentException(file + ": '" + name + "' is no name of a profile");
            }
            profile.names.setProperty(name, own.getProperty(name));
        }
        return profile;
    }

    /** A word. */
    public String word(String name) {
        String word = names.getProperty(name);
        if (word == null) {
            throw new IllegalArgumentException("the profile has no '" + name + "'");
        }
        return word.strip();
    }

    /** A path, or the name of a variable, as it is. */
    public String text(String name, Map<String, String> values) {
        return fill(word(name), values, false);
    }

    /** A path with its values encoded. */
    public String path(String name, Map<String, String> values) {
        return fill(word(name), values, true);
    }

    /** A command, with one value for each place. */
    public ModuleCommand command(String name, Map<String, String> values) {
        return commandOfAll(
                name,
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** A command; an argument whose place has several values is repeated. */
    public ModuleCommand commandOfAll(String name, Map<String, List<String>> values) {
        String[] words = word(name).split(" +");
        if (words.length < 2) {
            throw new IllegalArgumentException("'" + name + "' of the profile is no command");
        }
        List<Argument> arguments = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            if (!words[i].startsWith("/")) {
                throw new IllegalArgumentException("'" + name + "' of the profile has a value without an argument");
            }
            String argument = words[i].substring(1);
            if (i + 1 == words.length || words[i + 1].startsWith("/")) {
                arguments.add(Argument.flag(argument));
            } else {
                values(words[++i], values).forEach(value -> arguments.add(Argument.of(argument, value)));
            }
        }
        return new ModuleCommand(words[0], words[1], arguments);
    }

    private static List<String> values(String word, Map<String, List<String>> values) {
        Matcher place = PLACE.matcher(word);
        if (!place.matches()) {
            return List.of(word);
        }
        List<String> found = values.get(place.group(1));
        if (found == null) {
            throw new IllegalArgumentException("the profile has a place {" + place.group(1) + "} that nobody fills");
        }
        return found;
    }

    private static String fill(String template, Map<String, String> values, boolean encode) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the profile has a place " + place.group() + " that nobody fills");
            }
            return Matcher.quoteReplacement(encode ? Blank.PERCENT_20.encode(value) : value);
        });
    }
}
