// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;

/**
 * What a fleet file says about the way into a device by SSH.
 *
 * @param port where it listens
 * @param profile the name or the file of the profile; empty if none is told
 * @param hostKeys fingerprints of host keys that are accepted
 * @param knownHosts the path of a known_hosts file; empty if none is told
 * @param sudo whether commands go by way of {@code sudo}
 */
record SshSettings(int port, Optional<String> profile, Set<String> hostKeys, String knownHosts, boolean sudo) {

    static final String PORT = "ssh.port";
    static final String PROFILE = "ssh.profile";
    static final String HOST_KEY = "ssh.hostKey";
    static final String KNOWN_HOSTS = "ssh.knownHosts";
    static final String SUDO = "ssh.sudo";

    /** All names. */
    static final Set<String> NAMES = Set.of(PORT, PROFILE, HOST_KEY, KNOWN_HOSTS, SUDO);

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    SshSettings {
        hostKeys = Set.copyOf(hostKeys);
    }

    /** @throws DeviceException {@link Failure.Unsupported} if a value makes no sense */
    static SshSettings of(Endpoint endpoint) throws DeviceException {
        Map<String, String> given = endpoint.settings();
        return new SshSettings(
                port(given.getOrDefault(PORT, "22")),
                Optional.ofNullable(given.get(PROFILE)).map(String::strip).filter(name -> !name.isEmpty()),
                hostKeys(given.getOrDefault(HOST_KEY, "")),
                given.getOrDefault(KNOWN_HOSTS, "").strip(),
                sudo(given.getOrDefault(SUDO, "no")));
    }

    private static int port(String value) throws DeviceException {
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw wrong(PORT, value, "a port lies between 1 and 65535");
    }

    private static Set<String> hostKeys(String value) throws DeviceException {
        Set<String> prints = Arrays.stream(value.strip().split("[\\s,]+"))
                .map(print -> print.replaceAll("=+$", ""))
                .filter(print -> !print.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String print : prints) {
            if (!FINGERPRINT.matcher(print).matches()) {
                throw wrong(HOST_KEY, print, "a fingerprint is written as by ssh-keygen -l, SHA256: and 43 characters");
            }
        }
        return prints;
    }

    private static boolean sudo(String value) throws DeviceException {
        return switch (value) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(SUDO, value, "it is yes or no");
        };
    }

    /** A setting that nobody can follow. */
    static DeviceException wrong(String name, String value, String right) {
        return new DeviceException(
                new Failure.Unsupported("way in by SSH as it is set up", name + " is '" + value + "'; " + right));
    }
}
