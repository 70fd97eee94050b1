// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsProbe.Served;
import org.fleetpki.device.api.TlsTrust;

/** Looks at what a device serves by fresh TLS connections, as often as it takes. */
record FreshLook(TlsProbe probe, Endpoint place, CommandOutput output, Interruption interruption) {

    private static final long INTERVAL = 200;

    /** Look once. */
    Served once(TlsTrust trust) throws DeviceException {
        return probe.probe(place.trusting(trust));
    }

    /** Why a handshake was not completed, as a sentence; empty if it was. */
    static Optional<String> refusal(Served served) {
        return served.accepted()
                ? Optional.empty()
                : Optional.of("The TLS handshake was not completed: " + served.refusal() + ".");
    }

    /**
     * Look until nothing is wrong. A device that does not answer is starting anew.
     *
     * @param complaint what is wrong with what is served, as a sentence; empty if nothing is
     * @return what was wrong at the last look; empty if nothing was
     * @throws CliException {@link ExitCodes#INTERRUPTED} if somebody asked to stop
     */
    Optional<String> await(TlsTrust trust, Duration patience, Function<Served, Optional<String>> complaint)
            throws CliException {
        return await(trust, patience, complaint, () -> {});
    }

    /** The same, and tell when the device did not answer. */
    Optional<String> await(
            TlsTrust trust, Duration patience, Function<Served, Optional<String>> complaint, Runnable away)
            throws CliException {
        long begin = System.nanoTime();
        try (StopOnInterruption stop = new StopOnInterruption(interruption)) {
            while (true) {
                Optional<String> wrong = look(trust, complaint, away);
                if (wrong.isEmpty() || System.nanoTime() - begin >= patience.toNanos()) {
                    return wrong;
                }
                Thread.sleep(INTERVAL); // nothing tells when a device is back
            }
        } catch (InterruptedException e) {
            throw new CliException(
                    ExitCodes.INTERRUPTED,
                    "Interrupted; what the device was told stays done, and nothing is proven.",
                    e);
        }
    }

    private Optional<String> look(TlsTrust trust, Function<Served, Optional<String>> complaint, Runnable away) {
        try {
            return complaint.apply(once(trust));
        } catch (DeviceException e) {
            away.run();
            return Optional.of(e.failure().sentence());
        }
    }
}
