// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.net.InetSocketAddress;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A server that devices poll. It listens until it is closed; what it knows of devices it learns from them anew. */
@ProviderType
public interface PullServer extends AutoCloseable {

    /** Where it listens. */
    InetSocketAddress address();

    /** What is to be entered in the devices, with the placeholders that they fill in. */
    String url();

    /** Where the certificates of {@link PullAuthority#trusted()} are published, as PEM. */
    String trustUrl();

    /** The devices seen so far that are ours, by their serial numbers. */
    List<PulledDevice> devices();

    /**
     * Begin anew with a device that is {@link PulledDevice.Stage#BLOCKED}: what blocks it is deleted when it comes next,
     * its pending request and the private key of that with it, for good.
     *
     * @return false if it is not blocked
     */
    boolean retry(String serial);

    /** Stop to listen. Never fails. */
    @Override
    void close();
}
