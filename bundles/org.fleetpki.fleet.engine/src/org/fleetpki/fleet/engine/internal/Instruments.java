// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.path.ChainValidator;

/**
 * What the verbs work with.
 *
 * @param adapters the device families
 * @param probe sees what is really served
 * @param validator judges chains
 * @param reader reads requests and names
 * @param authorities the workspaces' authorities
 * @param stores the workspaces' databases
 * @param throwaways keys to try orders with
 * @param ownKeys keys for devices that make none
 * @param clock tells the time
 * @param random makes names unique
 * @param waiting how to wait for a device that was told to change
 * @param concurrency how many devices are worked on at once
 * @param observationLimit how long looking at one device may take in all
 */
record Instruments(
        AdapterRegistry adapters,
        TlsProbe probe,
        ChainValidator validator,
        PkiReader reader,
        CertificateAuthorities authorities,
        FleetStores stores,
        ThrowawayKeys throwaways,
        OwnKeys ownKeys,
        InstantSource clock,
        RandomGenerator random,
        Waiting waiting,
        int concurrency,
        Duration observationLimit) {}
