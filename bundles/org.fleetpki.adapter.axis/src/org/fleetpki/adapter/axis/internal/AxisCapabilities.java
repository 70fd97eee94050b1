// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.SnapshotByCapabilities;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.pki.api.KeyType;

/**
 * Looks what a device can do.
 *
 * @param exchange the log-in
 * @param user whose it is
 * @param protection what lies under it
 * @param keyPatience the time for making a key
 */
record AxisCapabilities(Exchange exchange, String user, Protection protection, Duration keyPatience) {

    private static final List<String> SOAP_LIMITS = List.of(
            "Requests carry no alternative names; the authority writes them.",
            "Keys are RSA keys of 2048 bits, as this firmware lets nobody choose.",
            "Names of certificates have at most 32 characters.");

    /**
     * Ask the device.
     *
     * @throws DeviceException {@link Failure.Unsupported} if this product or firmware has no certificate management
     */
    DeviceSession open() throws DeviceException {
        DeviceInfo info = new DeviceInfo(exchange);
        DeviceInfo.Identity identity = info.ask();
        identity.product().requireHttps();
        AxisFirmware firmware = AxisFirmware.parse(identity.facts().firmware());
        FirmwareLine line = firmware.line(identity.product());
        CertificateClient client = client(line);
        CertificateSets sets = new CertificateSets(exchange);
        Set<String> setNames = sets.names();
        HttpsSettings https = https(client, firmware, sets);
        Set<KeyType> keyTypes = client.keyTypes();
        StoreOnAxis store = new StoreOnAxis(client);
        TrustListOnAxis trust = new TrustListOnAxis(client);
        ClockOnAxis clock = new ClockOnAxis(info);
        List<String> limits = line == FirmwareLine.SOAP ? SOAP_LIMITS : List.of();
        List<Capability> all = new ArrayList<>(List.of(
                store,
                new CsrOnAxis(client, keyTypes, limits, keyPatience),
                new SelfSignedOnAxis(client, keyTypes, clock, keyPatience),
                new KeyUploadToAxis(client, keyTypes, protection),
                new Pkcs12UploadToAxis(client, protection),
                trust,
                https,
                clock,
                firmware.hasTimeService() ? new TimeByServices(exchange) : new TimeByParameters(exchange),
                new NetworkOfAxis(new Parameters(exchange)),
                new RebootOfAxis(exchange, firmware.hasFirmwareManagement()),
                new SnapshotByCapabilities(https, Optional.of(store), Optional.of(trust))));
        if (!setNames.isEmpty()) {
            all.add(new UsesOnAxis(sets, setNames, client));
        }
        return new AxisSession(exchange, identity.facts(), all);
    }

    private CertificateClient client(FirmwareLine line) throws DeviceException {
        return switch (line) {
            case REST -> listed(new ReleasedRest(exchange));
            case REST_BETA -> listed(new BetaRest(exchange));
            case SOAP -> new SoapCertificates(exchange, user);
        };
    }

    private static RestCertificates listed(RestCertificates client) throws DeviceException {
        if (!client.isListed()) {
            throw new DeviceException(new Failure.Unsupported(
                    "certificate management", "it does not list the REST interface cert, which its firmware has"));
        }
        return client;
    }

    /** Old firmware may lack the service for the web server's settings, and then has parameters. */
    private HttpsSettings https(CertificateClient client, AxisFirmware firmware, CertificateSets sets)
            throws DeviceException {
        HttpsOnAxis service = new HttpsOnAxis(
                exchange, firmware.hasThreePolicies() ? WebServerTls.THREE_ROLES : WebServerTls.ONE_ROLE);
        return !(client instanceof SoapCertificates) || service.isPresent()
                ? service
                : new HttpsByParameters(new Parameters(exchange), sets, client);
    }
}
