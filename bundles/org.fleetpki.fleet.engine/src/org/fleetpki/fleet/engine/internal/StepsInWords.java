// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DevicePlan.Step;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.KeyType;

/** Which steps a device needs, and what each will do, for people to read before they agree. */
final class StepsInWords {

    private final DeviceSpec device;
    private final Interior inside;
    private final HttpsSettings.State state;
    private final Wish wish;

    /** @param inside of a device that can be configured */
    StepsInWords(DeviceSpec device, Interior inside, Wish wish) {
        this.device = device;
        this.inside = inside;
        this.state = inside.settings().orElseThrow();
        this.wish = wish;
    }

    /** The whole way to a new certificate. */
    List<Step> renewal(String id, Issuer issuer, KeyType key, String end) {
        List<Step> steps = new ArrayList<>();
        inside.trusted().ifPresent(there -> steps.add(new Step(StepKind.TRUST, trust(there, issuer))));
        steps.add(new Step(
                StepKind.KEY,
                "Make " + key.id() + " under the name '" + id + "', beside what the device has"
                        + cost(inside.keyCost())));
        steps.add(new Step(StepKind.REQUEST, "Read the request and check that the device holds its key"));
        steps.add(new Step(
                StepKind.ISSUE,
                wish.state().subject() + " with "
                        + String.join(", ", wish.state().names()) + " by "
                        + issuer.certificate().getSubjectX500Principal().getName() + ", until " + end));
        steps.add(new Step(StepKind.INSTALL, "Under the name '" + id + "'"));
        steps.add(new Step(StepKind.SWITCH, turn(id)));
        steps.add(new Step(StepKind.VERIFY, "At " + where() + ": the new leaf, its chain, and every name"));
        if (modeAfterSwitch() != wish.state().https()) {
            steps.add(mode());
        }
        List<String> old = ownToRemove(inside.certificates(), id);
        if (!old.isEmpty()) {
            steps.add(new Step(StepKind.CLEAN_UP, "Remove " + String.join(", ", old)));
        }
        return steps;
    }

    /** The certificate is good, and only the mode is another. */
    List<Step> modeOnly() {
        return List.of(new Step(StepKind.VERIFY, "At " + where() + ": the certificate that is served now"), mode());
    }

    /** Our own certificates other than a new one; never the maker's, never somebody else's. */
    static List<String> ownToRemove(List<StoredCertificate> held, String newId) {
        return held.stream()
                .filter(stored -> stored.origin() == StoredCertificate.Origin.OURS)
                .map(StoredCertificate::id)
                .filter(id -> !id.equals(newId))
                .sorted()
                .toList();
    }

    /** HTTPS is opened by the switch and plain HTTP stays open. */
    static HttpsMode whileSwitching(HttpsMode before) {
        return before == HttpsMode.HTTP_ONLY ? HttpsMode.HTTP_AND_HTTPS : before;
    }

    private HttpsMode modeAfterSwitch() {
        return whileSwitching(state.mode());
    }

    private static String trust(List<StoredCertificate> there, Issuer issuer) {
        String missing = issuer.trustOrder().stream()
                .filter(wanted ->
                        there.stream().noneMatch(stored -> stored.certificate().equals(wanted)))
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? "They are there already" : "Add " + missing;
    }

    private String turn(String id) {
        String mode = modeAfterSwitch() == state.mode()
                ? "the mode stays " + state.mode().id()
                : "the mode becomes " + modeAfterSwitch().id();
        String old = state.certificateId().isEmpty() ? "" : " in place of '" + state.certificateId() + "'";
        return "HTTPS serves '" + id + "'" + old + "; " + mode + cost(inside.switchCost());
    }

    private Step mode() {
        return new Step(
                StepKind.MODE,
                "From " + modeAfterSwitch().id() + " to " + wish.state().https().id() + cost(inside.switchCost()));
    }

    private String where() {
        return Sentences.url(new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING));
    }

    private static String cost(Cost cost) {
        if (!cost.detail().isBlank()) {
            return "; " + cost.detail();
        }
        return cost.interruption().isZero()
                ? ""
                : "; the web server is away for about " + Sentences.span(cost.interruption());
    }
}
