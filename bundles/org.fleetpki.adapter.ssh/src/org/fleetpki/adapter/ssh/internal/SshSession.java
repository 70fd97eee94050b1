// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.SnapshotByCapabilities;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.pki.api.PrivateKeys;

/** A log-in to a device with a shell. */
record SshSession(Shell shell, DeviceFacts facts, List<Capability> capabilities) implements DeviceSession {

    /** Look what is there. */
    static SshSession start(Shell shell, Profile profile, PrivateKeys keys) throws DeviceException {
        Shell.Ran ran = shell.run(Script.FACTS, List.of(), new byte[0], Shell.SHORT);
        if (!ran.output().startsWith("fleetpki-shell-1\n")) {
            String words = DeviceText.clean(ran.complaint() + " " + ran.output());
            // sudo speaks here too, when it wants a password
            throw new DeviceException(
                    ran.status() == 0
                            ? new Failure.Unexpected("a POSIX shell", "'" + words + "'")
                            : new Failure.Rejected("run a command", words));
        }
        Map<String, String> told = ran.output()
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> DeviceText.clean(line.substring(line.indexOf('=') + 1)),
                        (first, second) -> first));
        Pairs pairs = new Pairs(shell, profile);
        StoreOnHost store = new StoreOnHost(pairs);
        HttpsOnHost https = new HttpsOnHost(pairs);
        List<Capability> capabilities = new ArrayList<>(List.of(
                store,
                new UploadToHost(pairs, keys),
                https,
                new ClockOnHost(shell),
                new SnapshotByCapabilities(https, Optional.of(store), Optional.empty())));
        if (told.containsKey("OPENSSL")) {
            capabilities.add(new CsrOnHost(pairs));
        }
        return new SshSession(
                shell,
                new DeviceFacts(
                        told.getOrDefault("ID", ""),
                        profile.title(),
                        told.getOrDefault("SERIAL", ""),
                        told.getOrDefault("VERSION_ID", "")),
                List.copyOf(capabilities));
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        shell.close();
    }
}
