// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.pki.api.PrivateKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Devices with a POSIX shell behind SSH, by a profile of the program whose certificate it is about. */
@Component(
        service = DeviceAdapter.class,
        property = {DeviceAdapter.FAMILY + "=" + SshAdapter.NAME, "service.ranking:Integer=-50"})
public final class SshAdapter implements DeviceAdapter {

    static final String NAME = "ssh";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PrivateKeys keys;
    private final Duration patience;

    @Activate
    public SshAdapter(@Reference PrivateKeys keys) {
        this(keys, PATIENCE);
    }

    /** @param patience for a connection, and for each answer of the log-in */
    public SshAdapter(PrivateKeys keys, Duration patience) {
        this.keys = keys;
        this.patience = patience;
    }

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public Set<String> settings() {
        return SshSettings.NAMES;
    }

    /**
     * A device is of this family by somebody's word, as almost everything has a port for SSH: without a profile nothing
     * is contacted, for knocking at that port looks like an attack. With one, the banner is read.
     */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        SshSettings settings = SshSettings.of(endpoint);
        if (settings.profile().isEmpty()) {
            throw new DeviceException(
                    new Failure.Unreachable("it has no setting " + SshSettings.PROFILE + ", so SSH was not tried"));
        }
        String title = Profiles.find(settings.profile().get()).title();
        Optional<String> software = Banner.read(endpoint.host(), settings.port(), patience);
        return software.isPresent()
                ? new Probe.Match(new DeviceFacts("", title, "", software.get()))
                : new Probe.NoMatch();
    }

    @Override
    @SuppressWarnings("resource") // the session closes the shell
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        SshSettings settings = SshSettings.of(endpoint);
        Profile profile = Profiles.find(settings.profile()
                .orElseThrow(() -> SshSettings.wrong(
                        SshSettings.PROFILE, "", "it names the program whose certificate it is about")));
        Session session = new LogIn(endpoint.host(), settings, patience).open(credentials);
        Shell shell = new SshShell(session, new Network(endpoint.host(), settings.port()), settings.sudo());
        try {
            return SshSession.start(shell, profile, keys);
        } catch (DeviceException | RuntimeException e) {
            shell.close();
            throw e;
        }
    }
}
