// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Optional<HttpsSettings.State> state;
    private final Wish wish;

    /** @param inside of a device that can be configured */
    StepsInWords(DeviceSpec device, Interior inside, Wish wish) {
        this.device = device;
        this.inside = inside;
        this.state = inside.settings();
        this.wish = wish;
    }

    /** The whole way to a new certificate. */
    List<Step> renewal(String id, KeyWay way, Issuer issuer, KeyType key, String end) {
        List<Step> steps = new ArrayList<>();
        inside.trusted()
                .ifPresent(
                        there -> steps.add(new Step(StepKind.TRUST, trust(there, issuer) + mark(inside.trustOffer()))));
        steps.add(new Step(StepKind.KEY, key(id, way, key)));
        if (!way.isMadeHere()) {
            steps.add(new Step(StepKind.REQUEST, request(way)));
        }
        steps.add(new Step(
                StepKind.ISSUE,
                wish.state().subject() + " with "
                        + String.join(", ", wish.state().names()) + " by "
                        + issuer.certificate().getSubjectX500Principal().getName() + ", until " + end));
        steps.add(new Step(StepKind.INSTALL, install(id, way)));
        if (needsSwitch(way)) {
            steps.add(new Step(StepKind.SWITCH, turn(id)));
        }
        steps.add(new Step(StepKind.VERIFY, "At " + where() + ": the new leaf, its chain, and every name"));
        if (state.isPresent() && modeAfterSwitch() != wish.state().https()) {
            steps.add(mode());
        }
        List<String> old = ownToRemove(inside.certificates(), id);
        if (!old.isEmpty()) {
            steps.add(new Step(StepKind.CLEAN_UP, "Remove " + String.join(", ", old)));
        }
        return steps;
    }

    /** Where there is one place only, what is in it is served, unless HTTPS is off altogether. */
    private boolean needsSwitch(KeyWay way) {
        return way.place().isEmpty()
                || state.map(HttpsSettings.State::mode)
                        .filter(HttpsMode.HTTP_ONLY::equals)
                        .isPresent();
    }

    private String key(String id, KeyWay way, KeyType key) {
        String mark = way.isMadeHere() ? "" : mark(Optional.of(way.offer()));
        if (way.isMadeHere()) {
            return "Make " + key.id() + " here, in memory alone, and bring it to the device with the certificate";
        }
        if (way.place().isEmpty()) {
            return "Make " + key.id() + " on the device under the name '" + id + "', beside what it has"
                    + cost(way.offer().cost()) + mark;
        }
        String lost = inside.pending().contains(id)
                ? "; the request that waits there is lost, and a certificate issued for it worth nothing"
                : "";
        return "Make " + key.id() + " on the device for its one place '" + id + "'; what it serves stays until the"
                + " certificate is installed" + lost
                + cost(new Cost(
                        Duration.ZERO,
                        way.offer().cost().work(),
                        way.offer().cost().detail()))
                + mark;
    }

    private static String request(KeyWay way) {
        return "Read the request and check that the device holds its key"
                + (way.writesNames() ? "" : "; it names no alternative names, which the authority adds");
    }

    private static String install(String id, KeyWay way) {
        String what = way.isMadeHere() ? "The key and its certificate, over TLS, " : "";
        if (way.place().isPresent()) {
            return what + (what.isEmpty() ? "In" : "in") + " the one place '" + id
                    + "': the device serves it from then on, and what it served before is gone"
                    + cost(new Cost(way.offer().cost().interruption(), "")) + mark(Optional.of(way.offer()));
        }
        return way.isMadeHere()
                ? what + "under the name '" + id + "'" + cost(way.offer().cost()) + mark(Optional.of(way.offer()))
                : "Under the name '" + id + "', beside the old one";
    }

    private static String mark(Optional<Offer> offer) {
        return offer.filter(Offer::experimental).isPresent() ? " (experimental)" : "";
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
        return whileSwitching(state.orElseThrow().mode());
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
        HttpsSettings.State now = state.orElseThrow();
        String mode = modeAfterSwitch() == now.mode()
                ? "the mode stays " + now.mode().id()
                : "the mode becomes " + modeAfterSwitch().id();
        String old = now.certificateId().isEmpty() || now.certificateId().equals(id)
                ? ""
                : " in place of '" + now.certificateId() + "'";
        return "HTTPS serves '" + id + "'" + old + "; " + mode + https();
    }

    private Step mode() {
        return new Step(
                StepKind.MODE,
                "From " + modeAfterSwitch().id() + " to " + wish.state().https().id() + https());
    }

    /** What it costs to change the settings. */
    private String https() {
        return inside.httpsOffer().map(offer -> cost(offer.cost())).orElse("") + mark(inside.httpsOffer());
    }

    private String where() {
        return Sentences.url(new Endpoint(device.host(), device.httpPort(), device.httpsPort(), TlsTrust.NOTHING));
    }

    private static String cost(Cost cost) {
        StringBuilder words = new StringBuilder();
        if (!cost.detail().isBlank()) {
            words.append("; ").append(cost.detail());
        } else if (!cost.interruption().isZero()) {
            words.append("; the web server is away for about ").append(Sentences.span(cost.interruption()));
        }
        if (!cost.work().isZero()) {
            words.append("; its processor is busy for about ").append(Sentences.span(cost.work()));
        }
        return words.toString();
    }
}
