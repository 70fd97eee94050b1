// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.osgi.service.component.annotations.Component;

/** The rules that devices and their clients make necessary. */
@Component
public final class DeviceRules implements LintRules {

    private static final List<LintRule> RULES = List.of(
            new AddressNotAmongNames(),
            new AlgorithmNewToDevices(),
            new BeginsAheadOfClock(),
            new CertificateLarge(),
            new ClientPurposeMissing(),
            new CriticalExtensionOfFamily(),
            new CriticalExtensionRareOnDevices(),
            new EncipherForOldTls(),
            new EndsBeyondThirtyTwoBits(),
            new ExpiredByDeviceClock(),
            new HashHeavyForDevice(),
            new HostNameUnqualified(),
            new HostNotAmongNames(),
            new Ipv4InIpv6(),
            new KeySharedByDevices(),
            new KeySlowOnDevice(),
            new KeyTooLargeForDevice(),
            new ManyNames(),
            new NameOnlyLocal(),
            new PssOnDevice(),
            new SelfSignedDevice(),
            new UnusableAddress(),
            new ValidityOfDevice(),
            new VendorDefault(),
            new WildcardOnDevice());

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}
