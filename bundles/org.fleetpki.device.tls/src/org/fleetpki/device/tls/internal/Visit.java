// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOffer.State;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.pki.api.Finding;

/** All connections to one server, one after the other, as some devices take only one at a time. */
final class Visit {

    /** Answers after which asking for other versions is of no use. */
    private static final Set<AnswerException.Kind> HOPELESS =
            EnumSet.of(AnswerException.Kind.PLAIN_HTTP, AnswerException.Kind.NO_TLS, AnswerException.Kind.NO_STARTTLS);

    /** So often a server that never answered is waited for. */
    private static final int MOST_SILENCES = 2;

    private final VersionProbe probe;
    private final TransportWords words;
    private final List<Finding> findings = new ArrayList<>();
    private boolean hopeless;
    private boolean reached;
    private int silences;

    Visit(VersionProbe probe, TransportWords words) {
        this.probe = probe;
        this.words = words;
    }

    TlsExamOrder order() {
        return probe.order();
    }

    /** What went wrong on the way. */
    List<Finding> findings() {
        return findings;
    }

    static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the examination was interrupted");
        }
    }

    /**
     * What the server answers when it is asked for a version.
     *
     * @throws IOException if it cannot be reached, and never was
     */
    TlsExamOffer offer(TlsExamVersion version) throws IOException, InterruptedException {
        TlsExamOffer usual = ask(version, suites(version), order().serverName());
        if (usual.state() != State.NOT_OFFERED || version == TlsExamVersion.TLS_1_3) {
            return usual;
        }
        TlsExamOffer weak = ask(version, CipherSuites.weak(), order().serverName());
        return weak.isOffered() ? weak : usual;
    }

    /** What it answers without a name. */
    TlsExamOffer unnamed(TlsExamVersion version) throws IOException, InterruptedException {
        return ask(version, suites(version), Optional.empty());
    }

    /** The kinds of weak suites that it accepts. */
    List<CipherSuites.Weakness> weaknesses(TlsExamVersion version) throws IOException, InterruptedException {
        List<CipherSuites.Weakness> accepted = new ArrayList<>();
        for (CipherSuites.Weakness weakness : CipherSuites.Weakness.values()) {
            if (ask(version, weakness.suites(), order().serverName()).isOffered()) {
                accepted.add(weakness);
            }
        }
        return accepted;
    }

    private static List<Integer> suites(TlsExamVersion version) {
        return version == TlsExamVersion.TLS_1_3 ? CipherSuites.tls13() : CipherSuites.usual();
    }

    private TlsExamOffer ask(TlsExamVersion version, List<Integer> suites, Optional<String> name)
            throws IOException, InterruptedException {
        requireNotInterrupted();
        if (hopeless || probe.deadline().isOver()) {
            String why = hopeless ? "" : "No time was left to ask for it.";
            return TlsExamOffer.without(version, State.UNKNOWN, why);
        }
        try {
            TlsExamOffer offer = probe.ask(version, suites, name);
            reached = true;
            return offer;
        } catch (AnswerException e) {
            reached = true;
            return answered(version, e);
        } catch (IOException e) {
            requireNotInterrupted();
            if (!reached && (e instanceof ConnectException || e instanceof NoRouteToHostException)) {
                throw e;
            }
            silences += e instanceof SocketTimeoutException ? 1 : 0;
            hopeless |= !reached && silences == MOST_SILENCES;
            return TlsExamOffer.without(version, State.UNKNOWN, sentence(words.describe(e)));
        }
    }

    private TlsExamOffer answered(TlsExamVersion version, AnswerException answer) {
        if (HOPELESS.contains(answer.kind())) {
            hopeless = true;
            findings.add(ProtocolFindings.of(answer));
            return TlsExamOffer.without(version, State.UNKNOWN, sentence(answer.getMessage()));
        }
        boolean refused = Arrays.asList(AnswerException.Kind.ALERT, AnswerException.Kind.CLOSED)
                .contains(answer.kind());
        if (!refused) {
            findings.add(ProtocolFindings.of(answer));
        }
        return TlsExamOffer.without(
                version, refused ? State.NOT_OFFERED : State.UNKNOWN, sentence(answer.getMessage()));
    }

    /** A phrase as a sentence. */
    static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
    }
}
